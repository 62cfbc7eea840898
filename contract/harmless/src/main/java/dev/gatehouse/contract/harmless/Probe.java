package dev.gatehouse.contract.harmless;

import dev.gatehouse.testkit.HttpAnswer;

/** Asks one copy of an application something. */
@FunctionalInterface
interface Probe {

  HttpAnswer ask(Browser browser) throws Exception;
}
