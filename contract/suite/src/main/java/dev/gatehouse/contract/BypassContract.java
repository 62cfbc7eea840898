package dev.gatehouse.contract;

import dev.gatehouse.contract.callers.CallerBypassContract;
import dev.gatehouse.contract.denials.DisclosureContract;
import dev.gatehouse.contract.locators.LateClassContract;
import dev.gatehouse.contract.locators.LocatorBypassContract;
import dev.gatehouse.contract.locators.LocatorChoiceContract;
import dev.gatehouse.contract.requests.RequestBypassContract;
import dev.gatehouse.contract.rules.AnnotationBypassContract;
import dev.gatehouse.contract.rules.HierarchyBypassContract;
import dev.gatehouse.contract.rules.OptionsContract;

/**
 * The known ways around access annotations, each closed. Tests are named by the rows of the
 * project's table of bypasses: {@code B#8} is about sub-resource locators, on every server.
 */
interface BypassContract
    extends AnnotationBypassContract,
        CallerBypassContract,
        HierarchyBypassContract,
        LateClassContract,
        LocatorBypassContract,
        LocatorChoiceContract,
        OptionsContract,
        RequestBypassContract,
        DisclosureContract {}
