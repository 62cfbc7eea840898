package dev.gatehouse.contract.harmless.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Alice, and bob who is an admin; passwords are the name and {@code -pw}. */
@ApplicationScoped
public class Callers implements IdentityStore {

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential login)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    String caller = login.getCaller();
    if (!login.compareTo(caller, caller + "-pw")) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    return switch (caller) {
      case "alice" -> new CredentialValidationResult(caller, Set.of("user"));
      case "bob" -> new CredentialValidationResult(caller, Set.of("user", "admin"));
      default -> CredentialValidationResult.INVALID_RESULT;
    };
  }
}
