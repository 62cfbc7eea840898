package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where enterprise beans refuse. The server checks the callers of the
 * {@link ContractApplication} by Basic, and has two more resources: {@code /bean}, open to
 * everybody, calls a session bean that is for admins; its sub-resources throw what a container
 * throws; and {@code /session} is a session bean for admins. Its filters around a server's own
 * check ask Jakarta Security where the request has {@code X-Ask-Jakarta-Security}.
 */
public interface BeanContract extends BeanRules, JakartaSecurityRules {}
