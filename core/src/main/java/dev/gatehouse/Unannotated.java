package dev.gatehouse;

/** What happens to a resource method without an access annotation, on itself or its class. */
public enum Unannotated {
  /** Everybody may call it; a warning at startup lists it. The default. */
  PERMIT,
  /** Any authenticated caller may call it. */
  AUTHENTICATED,
  /** Nobody may call it. */
  DENY,
  /** The application does not start. */
  FAIL
}
