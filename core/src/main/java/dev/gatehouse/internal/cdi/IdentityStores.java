package dev.gatehouse.internal.cdi;

import dev.gatehouse.authentication.BasicAuthenticator.PasswordValidator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.internal.resource.OptionalApi;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;

/**
 * Asks the identity stores of the application's container (Jakarta Security 3.0, section 3). It can
 * be made where that API is missing, so that a request is answered and the log says what is.
 */
public final class IdentityStores implements PasswordValidator {

  /** Looked up once, not with each request. */
  private final boolean isPossible =
      OptionalApi.isHere("jakarta.enterprise.inject.spi.CDI")
          && OptionalApi.isHere("jakarta.security.enterprise.identitystore.IdentityStoreHandler");

  @Override
  public Optional<Caller> validate(String userId, String password) {
    // Directories take a bind without a password for one by nobody, and let it pass (RFC 4513,
    // section 5.1.2); servers refuse both before any store is asked.
    if (userId.isEmpty() || password.isEmpty()) {
      return Optional.empty();
    }
    if (!isPossible) {
      throw nobodyToAsk();
    }
    return Stores.validate(userId, password);
  }

  /** Touched where its types are there. */
  private static final class Stores {

    static Optional<Caller> validate(String userId, String password) {
      CredentialValidationResult result = ask(new UsernamePasswordCredential(userId, password));
      return result.getStatus() == CredentialValidationResult.Status.VALID
          ? Optional.of(
              Caller.builder(result.getCallerPrincipal()).roles(result.getCallerGroups()).build())
          : Optional.empty();
    }

    private static CredentialValidationResult ask(UsernamePasswordCredential credential) {
      BeanManager manager = BeanManagers.current();
      if (manager == null) {
        throw nobodyToAsk();
      }
      Bean<?> bean = manager.resolve(manager.getBeans(IdentityStoreHandler.class));
      if (bean == null) {
        throw nobodyToAsk();
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
  }

  private static IllegalStateException nobodyToAsk() {
    return new IllegalStateException(
        "No IdentityStoreHandler is here to ask: identityStores() needs a server with CDI and"
            + " Jakarta Security, both switched on for this application. Elsewhere check passwords"
            + " by authenticator(new BasicAuthenticator(...))");
  }
}
