package dev.gatehouse.internal.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a message ends. */
class GuideTest {

  @Test
  void aMessageEndsWithThePlaceThatSaysMore() {
    assertThat(
        Guide.WRONG_SETTING.after("It is wrong; write it right"),
        is("It is wrong; write it right. See docs/troubleshooting.md#wrong-setting"));
  }

  @ParameterizedTest
  @EnumSource
  void anAnchorIsOneThatEveryRendererKeeps(Guide guide) {
    assertThat(guide.anchor(), matchesPattern("[a-z]+(-[a-z]+)*"));
  }
}
