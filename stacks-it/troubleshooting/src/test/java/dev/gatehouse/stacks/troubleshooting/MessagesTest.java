package dev.gatehouse.stacks.troubleshooting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.Guidebook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other messages that a newcomer may meet. */
class MessagesTest {

  @ParameterizedTest
  @EnumSource
  void theLogSaysWhatTheGuideShows(Message message) throws Exception {
    assertThat(message.reading().log(), is(message.expected(Guidebook.read())));
  }
}
