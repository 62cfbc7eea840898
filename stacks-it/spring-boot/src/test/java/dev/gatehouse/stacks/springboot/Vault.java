package dev.gatehouse.stacks.springboot;

import org.springframework.security.access.prepost.PreAuthorize;

/** For admins, by Spring Security's word. */
class Vault {

  @PreAuthorize("hasRole('admin')")
  public String open() {
    return "served bob";
  }
}
