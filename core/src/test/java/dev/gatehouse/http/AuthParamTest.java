package dev.gatehouse.http;

import static dev.gatehouse.http.ChallengeTest.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthParamTest {

  @Test
  @Tag("H-11")
  void aParameterTakesWhatAQuotedStringCanHold() {
    assertThat(new AuthParam("a", "\tx\u0080\u00FF").value(), is("\tx\u0080\u00FF"));
    for (char c : new char[] {0, '\n', '\r', 0x1F, 0x7F, 0x100, 0x10A}) {
      assertThat(
          refusal(() -> new AuthParam("a", "x" + c)),
          allOf(
              containsString("has U+%04X at index 1".formatted((int) c)),
              containsString("RFC 9110, section 5.5")));
    }
  }

  @Test
  void aParameterDoesNotPrintItsValue() {
    assertThat(new AuthParam("response", "s3cret").toString(), is("AuthParam[name=response]"));
  }

  @Test
  @Tag("H-07")
  void comparesNamesWithoutCaseAndValuesWithIt() {
    AuthParam realm = new AuthParam("realm", "api");

    assertThat(new AuthParam("REALM", "api"), is(realm));
    assertThat(new AuthParam("REALM", "api").hashCode(), is(realm.hashCode()));
    assertThat(new AuthParam("realm", "API").hashCode(), is(not(realm.hashCode())));
    assertThat(new AuthParam("realm", "API"), is(not(realm)));
    assertThat(realm.hasName("Realm"), is(true));
    assertThat(new AuthParam("scope", "x").hasName("\u017Fcope"), is(false));
  }

  @Test
  void refusesNullAtOnce() {
    assertThrows(NullPointerException.class, () -> new AuthParam(null, ""));
    assertThrows(NullPointerException.class, () -> new AuthParam("a", null));
    assertThrows(NullPointerException.class, () -> new AuthParam("a", "").hasName(null));
  }
}
