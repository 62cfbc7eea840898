package dev.gatehouse.contract.callers;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Principals that servers, or filters of the application, show where nobody is known. */
public interface NobodyContract extends ContractClient {

  /** What the application adds to what is known, by the setting. */
  String SETTING = "stranger, The Visitor";

  private static String caller(String name) {
    return "X-Caller: " + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  @Tag("B#27")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "UNAUTHENTICATED",
        "unauthenticated",
        "<ANONYMOUS>",
        "<anonymous>",
        "ANONYMOUS",
        "anonymous",
        " anonymous ",
        "anonymousUser",
        "",
        " ",
        "stranger",
        "Stranger",
        "the visitor"
      })
  @DisplayName("B#27 whatever stands for nobody is nobody, in whichever role")
  default void whatStandsForNobodyIsNobody(String name) {
    for (String path :
        new String[] {"/class-authenticated", "/guarded/any-caller", "/class-admin"}) {
      ExpectedDenial.MISSING.assertIs(get(path, caller(name), "X-Role: admin"));
    }
    ExpectedDenial.INVALID.assertIs(get("/class-authenticated", caller(name), BOB));
    ExpectedDenial.DENIED.assertIs(get("/class-denied", caller(name)));
  }

  @Tag("B#27")
  @ParameterizedTest(name = "[{0}]")
  @ValueSource(strings = {"guest", "nobody", "anonymous2", "visitor", "strangers"})
  @DisplayName("B#27 what a user may be called is a caller, unless the application says not")
  default void whatAUserMayBeCalledIsACaller(String name) {
    Served.assertIs(get("/guarded/any-caller", caller(name)), "served " + name);
    ExpectedDenial.ROLE_MISSING.assertIs(get("/class-admin", caller(name)));
  }
}
