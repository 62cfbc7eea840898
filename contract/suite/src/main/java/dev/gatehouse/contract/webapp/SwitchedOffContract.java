package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where {@code gatehouse.enabled} is false: nothing of its own. The server
 * checks the callers of the {@link ContractApplication} by Basic, and a constraint of web.xml keeps
 * {@code /constrained} for admins.
 */
public interface SwitchedOffContract extends SwitchedOffRules {}
