package dev.gatehouse.stacks.springboot;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.springframework.beans.factory.ObjectProvider;

/** Open to everybody: the bean refuses. */
@Path("vault")
@PermitAll
public class VaultResource {

  private final ObjectProvider<Vault> vault;

  VaultResource(ObjectProvider<Vault> vault) {
    this.vault = vault;
  }

  /** What the bean lets out. */
  @GET
  public String open() {
    return vault.getObject().open();
  }
}
