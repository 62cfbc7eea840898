package dev.gatehouse.authentication;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes authenticators from settings alone. Found by {@link java.util.ServiceLoader}, by the class
 * loader that has Gatehouse; asked at the start of an application that was given no authenticator
 * in code.
 */
public interface AuthenticatorProvider {

  /**
   * The settings that it reads: an application may make these beside Gatehouse's own.
   *
   * @return the keys, never null
   */
  Set<String> keys();

  /**
   * Makes the authenticators.
   *
   * @param settings values by key: those of {@link #keys} that are set, by properties of the
   *     application or by MicroProfile Config; never null
   * @return in the order in which they are to be asked; empty where the settings name none; never
   *     null
   * @throws IllegalArgumentException if a setting is wrong: the application does not start
   */
  List<Authenticator> authenticators(Map<String, String> settings);
}
