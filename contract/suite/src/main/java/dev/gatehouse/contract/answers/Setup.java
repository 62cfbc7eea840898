package dev.gatehouse.contract.answers;

/** What an application takes, where it has the choice: each is a table of its own. */
public enum Setup {
  /** Tokens by scheme Bearer. */
  BEARER,
  /** Tokens that are bound to a key as well, by scheme DPoP. */
  DPOP,
  /** The same, where each proof needs a nonce of the server's. */
  NONCES
}
