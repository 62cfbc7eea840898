package dev.gatehouse.internal.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which name was meant. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "admin, amdin",
    "admin, Admin",
    "ops, OPS",
    "customer, custmer",
    "customer, custommer",
    "order-admin, order-amdin"
  })
  void whatFingersDoIsASlip(String one, String other) {
    assertThat(Spelling.isSlip(one, other), is(true));
    assertThat(Spelling.isSlip(other, one), is(true));
  }

  @ParameterizedTest
  @CsvSource({
    "admin, admin",
    "user, users",
    "owner, downer",
    "sender, lender",
    "form, from",
    "admin1, admin2",
    "level12, level21",
    "level1, level",
    "level1x, levelx",
    "admin, customer",
    "'', a"
  })
  void whatMayBeAnotherWordIsNone(String one, String other) {
    assertThat(Spelling.isSlip(one, other), is(false));
    assertThat(Spelling.isSlip(other, one), is(false));
  }

  @Test
  void theNearestIsFound() {
    List<String> names = List.of("resource", "realm", "resource-metadata");

    assertThat(Spelling.nearest("relam", names), is(Optional.of("realm")));
    assertThat(Spelling.nearest("REALM", names), is(Optional.of("realm")));
    assertThat(Spelling.nearest("resuorce", names), is(Optional.of("resource")));
    assertThat(Spelling.nearest("resourceMetadata", names), is(Optional.of("resource-metadata")));
  }

  @ParameterizedTest
  @CsvSource({"port", "''", "x", "-", "source-of-it"})
  void whereNoneIsNearNoneIsNamed(String wrong) {
    assertThat(Spelling.nearest(wrong, List.of("resource", "realm", "-")), is(Optional.empty()));
  }
}
