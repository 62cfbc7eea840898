package dev.gatehouse.wars.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Set;

/** The contract's callers, told to the server, with the two names that make a check fail. */
@ApplicationScoped
public class ContractCallers implements IdentityStore {

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential login)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    String caller = login.getCaller();
    if (caller.equals("outage")) {
      throw new ServiceUnavailableException(120L);
    }
    if (caller.equals("bug")) {
      throw new IllegalStateException("row 17 belongs to mallory");
    }
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
