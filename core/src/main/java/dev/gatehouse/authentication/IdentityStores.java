package dev.gatehouse.authentication;

import dev.gatehouse.authentication.BasicAuthenticator.PasswordValidator;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Asks the identity stores of the application's container (Jakarta Security 3.0, section 3). */
final class IdentityStores implements PasswordValidator {

  @Override
  public Optional<Caller> validate(String userId, String password) {
    // Directories take a bind without a password for one by nobody, and let it pass (RFC 4513,
    // section 5.1.2); servers refuse both before any store is asked.
    if (userId.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    CredentialValidationResult result = ask(new UsernamePasswordCredential(userId, password));
    return result.getStatus() == CredentialValidationResult.Status.VALID
        ? Optional.of(new Caller(result.getCallerPrincipal(), result.getCallerGroups()))
        : Optional.empty();
  }

  private static CredentialValidationResult ask(UsernamePasswordCredential credential) {
    BeanManager manager = manager();
    Bean<?> bean = manager.resolve(manager.getBeans(IdentityStoreHandler.class));
    if (bean == null) {
      throw new IllegalStateException(
          "No IdentityStoreHandler is here to ask: BasicAuthenticator.ofIdentityStores() needs a"
              + " server with Jakarta Security, switched on for this application");
    }
    CreationalContext<?> creation = manager.createCreationalContext(bean);
    try {
      return ((IdentityStoreHandler)
              manager.getReference(bean, IdentityStoreHandler.class, creation))
          .validate(credential);
    } finally {
      creation.release();
    }
  }

  private static BeanManager current() {
    try {
      return CDI.current().getBeanManager();
    } catch (IllegalStateException none) {
      throw new IllegalStateException(
          "No CDI is here to ask for an IdentityStoreHandler:"
              + " BasicAuthenticator.ofIdentityStores() needs a server with CDI and Jakarta"
              + " Security, both switched on for this application",
          none);
    }
  }

  /** By its name first: in an enterprise application CDI.current() looks at who calls. */
  private static BeanManager manager() {
    try {
      return (BeanManager) new InitialContext().lookup("java:comp/BeanManager");
    } catch (NamingException unnamed) {
      return current();
    }
  }
}
