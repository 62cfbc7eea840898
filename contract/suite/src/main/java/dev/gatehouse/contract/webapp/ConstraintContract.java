package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where web.xml has the server refuse. The server checks the callers of the
 * {@link ContractApplication} by Basic; constraints keep {@code /api/constrained}, a resource, and
 * {@code /constrained/page.txt}, which is none, for admins, and both are served as {@code served}.
 */
public interface ConstraintContract extends ConstraintRules, ForeignBodyRules {}
