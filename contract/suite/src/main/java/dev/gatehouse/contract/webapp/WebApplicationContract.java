package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises of a WAR that only has it in its library folder: the server finds it. The
 * server checks the callers of the {@link ContractApplication}, at {@code /api}, by Basic. A
 * servlet of the WAR hands requests on to the path in the parameter {@code to}: {@code
 * /dispatch/forward} and {@code /dispatch/include} on the request's own thread, {@code
 * /dispatch/async} later.
 */
public interface WebApplicationContract extends WebApplicationRules {}
