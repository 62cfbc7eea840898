package dev.gatehouse.contract.harmless.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;

/** Has the server authenticate by Basic. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "alpha")
public class BasicMechanism {}
