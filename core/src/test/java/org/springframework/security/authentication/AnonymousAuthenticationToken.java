package org.springframework.security.authentication;

import java.security.Principal;

/** As Spring Security's, as far as its name goes. */
public class AnonymousAuthenticationToken implements Principal {

  @Override
  public String getName() {
    return "visitor";
  }
}
