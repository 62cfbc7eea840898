package com.example.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

@ApplicationScoped
public class Callers implements IdentityStore {

  /** Look the caller up where you keep hashes of passwords. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return credential.compareTo("alice", "wonderland")
        ? new CredentialValidationResult("alice", Set.of("customer"))
        : CredentialValidationResult.INVALID_RESULT;
  }
}
