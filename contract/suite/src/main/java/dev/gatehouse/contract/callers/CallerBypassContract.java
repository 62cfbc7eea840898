package dev.gatehouse.contract.callers;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who are nobody in another shape, and roles that only look alike. */
public interface CallerBypassContract extends ContractClient {

  @Tag("B#7")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"null-context", "null-principal"})
  @DisplayName("B#7 without a security context, or a principal in it, the caller is anonymous")
  default void missingContextIsNoCaller(String context) {
    String line = "X-Context: " + context;
    ExpectedDenial.MISSING.assertIs(get("/application/for-admins", line));
    ExpectedDenial.MISSING.assertIs(get("/class-authenticated", line));
    // Credentials were sent, and whoever looked at them last knows nobody.
    ExpectedDenial.INVALID.assertIs(get("/application/for-admins", line, BOB));
    ExpectedDenial.DENIED.assertIs(get("/class-denied", line, BOB));
    Served.assertIs(get("/application/open", line), "served");
  }

  @Tag("B#27")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/class-authenticated", "/guarded/any-caller", "/class-admin"})
  @DisplayName("B#27 a principal that stands for nobody is nobody")
  default void principalOfNobodyIsNobody(String path) {
    ExpectedDenial.MISSING.assertIs(get(path, "X-Caller: UNAUTHENTICATED", "X-Role: admin"));
    ExpectedDenial.INVALID.assertIs(get(path, "X-Caller: UNAUTHENTICATED", BOB));
  }

  @Tag("B#23")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/guarded/spaced-role",
        "/guarded/upper-role",
        "/guarded/star",
        "/roles/dotless-i",
        "/roles/dotted-i",
        "/roles/umlaut",
        "/roles/padded"
      })
  @DisplayName("B#23 names of roles are compared exactly: nothing that looks alike will do")
  default void lookalikeRolesAreOtherRoles(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, BOB));
  }

  @Tag("B#23")
  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "user admin, /guarded/spaced-role",
    "ADMIN, /guarded/upper-role",
    "*, /guarded/star",
    "adm\u0131n, /roles/dotless-i",
    "ADM\u0130N, /roles/dotted-i",
    "\u00e4dmin, /roles/umlaut"
  })
  @DisplayName("B#23 whoever is in a role of any text is served, and in no other one")
  default void anyTextCanBeTheNameOfRole(String role, String path) {
    String line = "X-Role: " + URLEncoder.encode(role, StandardCharsets.UTF_8);
    Served.assertIs(get(path, "X-Caller: carol", line), "served carol");
    ExpectedDenial.ROLE_MISSING.assertIs(get("/class-admin", "X-Caller: carol", line));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/roles/padded", "X-Caller: carol", line));
  }

  @Tag("B#23")
  @Test
  @DisplayName("B#23 a caller in the role ** or * is in that one only")
  default void wildcardsAreNoRolesOfCallers() {
    for (String role : new String[] {"*", "**"}) {
      ExpectedDenial.ROLE_MISSING.assertIs(
          get("/class-admin", "X-Caller: carol", "X-Role: " + role));
    }
  }
}
