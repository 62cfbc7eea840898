package dev.gatehouse.testkit.contract;

/**
 * What Gatehouse promises where enterprise beans refuse. The server checks the callers of the
 * {@link ContractApplication} by Basic, and has one more resource, open to everybody: {@code /bean}
 * calls a session bean that is for admins; its sub-resources throw what a container throws.
 */
public interface BeanContract extends BeanRules {}
