package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import java.util.List;

/** What the answer with Gatehouse has to be, given the one without. */
@FunctionalInterface
public interface Expectation {

  /** What is wrong; empty where nothing is. */
  List<String> faults(Exchange exchange);

  /** Nothing may differ. */
  static Expectation same() {
    return exchange ->
        exchange.with().equals(exchange.bare())
            ? List.of()
            : List.of("the answers differ, and this is no denial of REST");
  }

  /** The status may not differ; what else it says is another thing each time. */
  static Expectation sameStatus() {
    return exchange ->
        exchange.with().status() == exchange.bare().status()
            ? List.of()
            : List.of("another status");
  }

  /** REST refuses an anonymous caller. */
  static RightDenial missing() {
    return new RightDenial(401, "credentials-missing");
  }

  /** REST refuses whoever did not log in; which of the reasons is not said. */
  static RightDenial unauthenticated() {
    return new RightDenial(401, "credentials-");
  }

  /** REST refuses credentials that were read. */
  static RightDenial invalid() {
    return new RightDenial(401, "credentials-invalid");
  }

  /** REST refuses a caller whom it knows. */
  static RightDenial roleMissing() {
    return new RightDenial(403, "role-missing");
  }

  /** REST refuses a caller whose token does not cover a scope. */
  static RightDenial scopeMissing() {
    return new RightDenial(403, "scope-missing");
  }

  /** REST refuses everybody. */
  static RightDenial denied() {
    return new RightDenial(403, "denied");
  }

  /** The application itself refuses, in REST. */
  static RightDenial byApplication(int status) {
    return new RightDenial(status, "application");
  }

  /** A caller is served whom the bare server refuses wrongly. */
  static Expectation served(String body) {
    return exchange ->
        exchange.with().status() == 200 && exchange.with().body().equals(body)
            ? List.of()
            : List.of("not served as 200 with " + body);
  }

  /** One of both: where the issue leaves open which. */
  static Expectation either(Expectation one, Expectation other) {
    return exchange -> {
      List<String> faults = one.faults(exchange);
      return faults.isEmpty() || other.faults(exchange).isEmpty() ? List.of() : faults;
    };
  }

  /** A person gets to the form of the application. */
  static Expectation loginForm() {
    return exchange ->
        exchange.with().body().contains("j_security_check")
                || exchange.with().lines("Location").toString().contains("/login.html")
            ? List.of()
            : List.of("no login form");
  }

  /** Where servers do different things without Gatehouse. */
  static Expectation onLiberty(Expectation liberty, Expectation elsewhere) {
    return exchange ->
        (exchange.server() == ServerKind.LIBERTY ? liberty : elsewhere).faults(exchange);
  }
}
