package dev.gatehouse.contract.harmless.tokens;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** REST below {@code /api}, for callers with a token. A bean: Payara looks at no other class. */
@ApplicationScoped
@ApplicationPath("api")
@LoginConfig(authMethod = "MP-JWT", realmName = "tokens")
@DeclareRoles({"user", "admin"})
public class TokenApplication extends Application {}
