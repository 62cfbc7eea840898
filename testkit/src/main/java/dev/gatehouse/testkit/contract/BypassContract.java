package dev.gatehouse.testkit.contract;

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
