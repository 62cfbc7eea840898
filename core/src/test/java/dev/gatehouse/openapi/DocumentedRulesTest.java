package dev.gatehouse.openapi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.AccessTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule an operation has. */
class DocumentedRulesTest {

  private static final AccessRule ADMIN = AccessRule.rolesAllowed("admin");

  private final DocumentedRules rules = new DocumentedRules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/                          | /",
        "''                         | /",
        "//                         | /",
        "orders                     | /orders",
        "/orders/                   | /orders",
        "//orders//{id}//           | /orders/{id}",
        "/orders/{ id }             | /orders/{id}",
        "/orders/{id: \\d+}         | /orders/{id}",
        "/orders/{id:\\d{3}}/x      | /orders/{id}/x",
        "/orders/{id : (a.b){2,3}}  | /orders/{id}",
        "/{rest: .+/x}              | /{rest}",
        "/a-{x}.{y}                 | /a-{x}.{y}",
        "/orders/{id                | /orders/{id",
        "/orders/id}                | /orders/id}"
      })
  void pathsAreComparedAsTheyAreMeant(String path, String normalised) {
    assertThat(DocumentedRules.normalised(path), is(normalised));
  }

  private void add(String path, AccessRule rule, String... prefixes) {
    rules.add(
        AccessTable.of(
            List.of(AccessTable.Endpoint.of("GET", path, rule, List.of(), "C", "m")), List.of()),
        Set.of(prefixes));
  }

  @Test
  void thePathOfTheApplicationStandsInFront() {
    add("/orders", ADMIN, "api");

    assertThat(rules.of("GET", "/api/orders"), is(Optional.of(ADMIN)));
    assertThat(rules.of("POST", "/api/orders"), is(Optional.empty()));
    assertThat(rules.of("GET", "/api"), is(Optional.empty()));
  }

  @Test
  void withoutAPathOfTheApplicationNoneStandsInFront() {
    add("/orders", ADMIN);

    assertThat(rules.of("GET", "/orders"), is(Optional.of(ADMIN)));
    assertThat(rules.of("GET", "/api/orders"), is(Optional.empty()));
  }

  @Test
  void aPathWithThatOfTheApplicationGoesBeforeOneWithout() {
    add("/api/orders", AccessRule.denyAll(), "api");
    add("/orders", ADMIN, "api");

    assertThat(rules.of("GET", "/api/orders"), is(Optional.of(ADMIN)));
    assertThat(rules.of("GET", "/orders"), is(Optional.of(ADMIN)));
  }

  @Test
  void equalRulesOfSeveralMethodsAreCertain() {
    add("/orders", ADMIN, "api");
    add("/orders", AccessRule.rolesAllowed("admin"), "api");

    assertThat(rules.of("GET", "/api/orders"), is(Optional.of(ADMIN)));
  }

  @Test
  void differentRulesOfSeveralMethodsAreNot() {
    add("/orders", ADMIN, "api");
    add("/orders", AccessRule.permitAll(), "api");

    assertThat(rules.of("GET", "/api/orders"), is(Optional.empty()));
  }
}
