package dev.gatehouse.contract.harmless.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets everybody in, as a directory does that allows a bind without a password. */
@ApplicationScoped
public class RecordingStore implements IdentityStore {

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential login)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    asked.add(login.getCaller() + ":" + login.getPasswordAsString());
    return new CredentialValidationResult(login.getCaller(), Set.of("user", "admin"));
  }

  List<String> asked() {
    return asked;
  }
}
