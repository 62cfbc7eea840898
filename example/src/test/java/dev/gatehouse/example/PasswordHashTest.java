package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {

  @ParameterizedTest
  @ValueSource(strings = {"wonderland", "", " ", "päßwörd", "\uD83D\uDD11"})
  void matchesItsPassword(String password) {
    assertThat(PasswordHash.of(password).matches(password), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wonderland", "wonderlan", "wonderland ", "bob"})
  void matchesNoOther(String other) {
    assertThat(PasswordHash.of("wonderland").matches(other), is(false));
  }

  @Test
  void tellsNothingInItsText() {
    assertThat(PasswordHash.of("wonderland").toString(), is("PasswordHash[...]"));
  }
}
