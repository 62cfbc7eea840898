package dev.gatehouse.testkit.contract;

/**
 * What a server makes impossible before anything of an application's runs. Each was measured, and
 * the contract asserts what happens instead; the test class of a server names its own.
 */
public enum ServerLimit {
  /**
   * Open Liberty, where the application asks for no authentication mechanism: it decodes every
   * {@code Authorization} header as if it were Basic, and answers octets that are no US-ASCII with
   * 500 and a page of its own.
   */
  CREDENTIALS_BEYOND_ASCII_FAIL
}
