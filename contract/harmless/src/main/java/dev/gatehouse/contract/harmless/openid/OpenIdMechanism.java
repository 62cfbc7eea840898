package dev.gatehouse.contract.harmless.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;

/** Sends people to the provider, who names them and their groups. */
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
    providerURI = "${provider.uri}",
    clientId = "client",
    clientSecret = "secret",
    redirectURI = "${baseURL}/callback",
    redirectToOriginalResource = true,
    jwksReadTimeout = 10_000,
    claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub", callerGroupsClaim = "groups"))
public class OpenIdMechanism {}
