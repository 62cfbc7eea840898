package dev.gatehouse.contract.harmless.surroundings;

/** The servers that the suite runs on. */
public enum ServerKind {
  LIBERTY,
  PAYARA_6,
  PAYARA_7;

  boolean isPayara() {
    return this != LIBERTY;
  }
}
