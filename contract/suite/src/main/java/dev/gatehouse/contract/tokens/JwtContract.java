package dev.gatehouse.contract.tokens;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where the server checks MicroProfile JWTs. The server has the {@link
 * ContractApplication} with {@code @LoginConfig(authMethod = "MP-JWT", realmName = "contract")},
 * accepts issuer and audience of {@link TokenIssuer}, and has two more resources: {@link
 * TokenResource}, and {@code /issuer}, which for the role user answers {@code token of} and the
 * issuer, which it reads from its principal. A constraint of web.xml keeps {@code /constrained} for
 * admins.
 */
public interface JwtContract extends StepUpContract {}
