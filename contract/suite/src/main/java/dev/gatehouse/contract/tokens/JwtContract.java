package dev.gatehouse.contract.tokens;

import dev.gatehouse.contract.ContractApplication;

/**
 * What Gatehouse promises where the server checks MicroProfile JWTs. The server has the {@link
 * ContractApplication} with {@code @LoginConfig(authMethod = "MP-JWT", realmName = "contract")},
 * accepts the issuer {@code https://issuer.example}, and has one more resource: {@code /token}, for
 * the role user, answers {@code token of} and the issuer, which it reads from its principal; {@code
 * /token/scoped} asks for the role user and the scopes {@code orders:read} and {@code
 * orders:write}; {@code /token/strong} asks for the acr {@code phrh} or {@code phr}, and {@code
 * /token/payment} for the acr {@code phr} of the last 300 seconds, the role user and the scope
 * {@code orders:pay}. A constraint of web.xml keeps {@code /constrained} for admins.
 */
public interface JwtContract extends StepUpContract {}
