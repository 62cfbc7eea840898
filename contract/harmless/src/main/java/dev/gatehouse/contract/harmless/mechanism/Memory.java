package dev.gatehouse.contract.harmless.mechanism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.RememberMeIdentityStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whom {@link RememberingMechanism} remembers. */
@ApplicationScoped
public class Memory implements RememberMeIdentityStore {

  private final Map<String, CredentialValidationResult> callers = new ConcurrentHashMap<>();

  @Override
  public CredentialValidationResult validate(RememberMeCredential credential) {
    return callers.getOrDefault(credential.getToken(), CredentialValidationResult.INVALID_RESULT);
  }

  @Override
  public String generateLoginToken(CallerPrincipal caller, Set<String> groups) {
    String token = "token-of-" + caller.getName();
    callers.put(token, new CredentialValidationResult(caller, groups));
    return token;
  }

  @Override
  public void removeLoginToken(String token) {
    callers.remove(token);
  }
}
