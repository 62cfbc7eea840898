package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where web.xml has an error page for 403. The server checks the callers of
 * the {@link ContractApplication} by Basic; a constraint keeps {@code /constrained/page.txt} for
 * admins, and the page says {@code the application's own page}.
 */
public interface OwnErrorPageContract extends OwnErrorPageRules {}
