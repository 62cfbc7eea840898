package dev.gatehouse.wars.authenticator;

import dev.gatehouse.contract.scopes.ScopeProviderApplication;
import jakarta.ws.rs.ApplicationPath;

/** A further REST application of the WAR, which tells the scopes of its callers. */
@ApplicationPath("scopes")
public class ScopeProviderEndpoints extends ScopeProviderApplication {}
