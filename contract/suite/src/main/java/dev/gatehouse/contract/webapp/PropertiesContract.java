package dev.gatehouse.contract.webapp;

/**
 * What Gatehouse promises where settings are among the properties of an {@code Application} that
 * names no class. The WAR has, at {@code /api/stock}, an endpoint without an annotation and, at
 * {@code /api/stock/known}, one for authenticated callers; a constraint of web.xml keeps {@code
 * /constrained} for admins, who authenticate by Basic. The properties say that what has no
 * annotation is denied, that the realm is {@code properties} and that there is no audit line;
 * MicroProfile Config names another realm, {@code https://errors.example/} as type base, and a
 * bundle of texts at the root of the classes.
 */
public interface PropertiesContract extends PropertiesRules {}
