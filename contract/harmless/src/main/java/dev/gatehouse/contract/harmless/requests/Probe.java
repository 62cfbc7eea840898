package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.testkit.HttpAnswer;

/** Asks one copy of an application something. */
@FunctionalInterface
public interface Probe {

  HttpAnswer ask(Browser browser) throws Exception;
}
