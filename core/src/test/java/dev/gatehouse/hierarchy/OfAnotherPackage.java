package dev.gatehouse.hierarchy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;

/** What classes of other packages override, and what they do not. */
public class OfAnotherPackage {

  /** Nobody outside overrides it. */
  @DenyAll
  void hidden() {}

  /** Whoever overrides it where it is public, overrides this too. */
  @RolesAllowed("admin")
  void published() {}

  @RolesAllowed("admin")
  protected void inFamily() {}

  /** Makes a method public. */
  public static class Publishing extends OfAnotherPackage {
    @Override
    public void published() {}
  }
}
