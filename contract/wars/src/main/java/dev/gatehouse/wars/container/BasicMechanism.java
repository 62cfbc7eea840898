package dev.gatehouse.wars.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;

/** Has the server authenticate by Basic. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "contract")
public class BasicMechanism {}
