package dev.gatehouse.internal.rule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import dev.gatehouse.internal.fixture.TableRows;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPathsTest {

  private static final String PATH = "/.well-known/oauth-protected-resource";

  @ParameterizedTest
  @CsvSource({
    "/.well-known/oauth-protected-resource,        true",
    "/.well-known/{name},                          true",
    "/.well-known/{name: oauth-.*},                true",
    "'/.well-known/{rest: .*}',                    true",
    "/.well-known/{name: openid-.*},               false",
    "/.well-known/oauth-protected-resource/{rest}, false",
    "/.well-known/jwks.json,                       false",
    "/.well-known,                                 false",
    "/.well-known-not/{name},                      false",
    "'/{rest: .*}',                                false",
    "/orders,                                      false",
  })
  void anEndpointIsMeantForItByTheSameFirstSegment(String template, boolean isTaken) {
    AccessTable table =
        AccessTable.of(
            List.of(
                TableRows.endpoint(
                    "GET", template, AccessRule.permitAll(), List.of(), OwnPathsTest.class, "get")),
            List.of());

    assertThat(OwnPaths.isTaken(table, PATH), is(isTaken));
  }

  @ParameterizedTest
  @CsvSource({
    "/.well-known,        true",
    "/.well-known/{name}, true",
    "/.well-known/jwks,   false",
    "/{any},              false",
  })
  void aLocatorTakesWhatBeginsAsItDoes(String template, boolean isTaken) {
    AccessTable table =
        AccessTable.of(
            List.of(),
            List.of(
                TableRows.locator(
                    template,
                    AccessRule.permitAll(),
                    List.of(),
                    OwnPathsTest.class,
                    "locate",
                    Object.class)));

    assertThat(OwnPaths.isTaken(table, PATH), is(isTaken));
  }
}
