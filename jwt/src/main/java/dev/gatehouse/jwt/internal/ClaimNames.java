package dev.gatehouse.jwt.internal;

import java.util.List;

/**
 * Which claims say whose a token is and what it allows. Immutable.
 *
 * @param principal the first of these that is there names the caller
 * @param roles all that these hold are roles
 * @param scopes the first of these that is there holds the scopes
 */
public record ClaimNames(List<String> principal, List<String> roles, List<String> scopes) {

  /** Names that are kept. */
  public ClaimNames {
    principal = List.copyOf(principal);
    roles = List.copyOf(roles);
    scopes = List.copyOf(scopes);
  }
}
