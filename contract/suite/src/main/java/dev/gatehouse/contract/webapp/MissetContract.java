package dev.gatehouse.contract.webapp;

/**
 * What Gatehouse promises where a wrong setting is among the properties of an {@code Application}
 * that names no class: nothing of it is ever served, and the log says what may be written. The WAR
 * has, at {@code /api}, an endpoint {@code /open} that would answer {@code served}.
 */
public interface MissetContract extends MissetRules {}
