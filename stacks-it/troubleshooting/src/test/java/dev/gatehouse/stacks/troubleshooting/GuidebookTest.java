package dev.gatehouse.stacks.troubleshooting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.stacks.Guidebook;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/troubleshooting.md and the messages know each other. */
class GuidebookTest {

  /** Those that servers alone can make: the tests on Payara and Open Liberty hold them. */
  private static final Set<String> ON_SERVERS =
      Set.of("no-cdi 0", "no-servlet-api 0", "late-settings 0");

  private final Guidebook guide = Guidebook.read();

  @Test
  void everySectionThatAMessageNamesIsThereAndShowsAMessage() {
    Set<String> showing =
        guide.quoted().entrySet().stream()
            .filter(section -> !section.getValue().isEmpty())
            .map(section -> section.getKey())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named =
        Stream.concat(
                Arrays.stream(Guide.values()).map(Guide::anchor),
                Arrays.stream(dev.gatehouse.jwt.internal.Guide.values())
                    .map(dev.gatehouse.jwt.internal.Guide::anchor))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(showing, is(named));
  }

  @Test
  void everyMessageThatItShowsIsMadeByATest() {
    Set<String> shown = new TreeSet<>();
    guide
        .quoted()
        .forEach(
            (anchor, logs) -> {
              for (int i = 0; i < logs.size(); i++) {
                shown.add(anchor + " " + i);
              }
            });
    Set<String> made = new TreeSet<>(ON_SERVERS);
    Stream.concat(Arrays.stream(FirstMistake.values()), Arrays.stream(Message.values()))
        .forEach(quoted -> made.add(quoted.anchor() + " " + quoted.place()));
    assertThat(shown, is(made));
  }

  @Test
  void everyMessageThatItShowsEndsWithALinkToItsSection() {
    guide
        .quoted()
        .forEach(
            (anchor, logs) ->
                logs.forEach(
                    log ->
                        assertThat(
                            log.get(log.size() - 1),
                            endsWith(". See docs/troubleshooting.md#" + anchor))));
  }

  @Test
  void bothModulesNameTheSamePlace() {
    assertThat(
        dev.gatehouse.jwt.internal.Guide.WRONG_SETTING.after("Wrong"),
        is(Guide.WRONG_SETTING.after("Wrong")));
  }

  @Test
  void everyLinkWithinItLeadsSomewhere() {
    assertThat(guide.links(), everyItem(is(in(List.copyOf(guide.quoted().keySet())))));
  }
}
