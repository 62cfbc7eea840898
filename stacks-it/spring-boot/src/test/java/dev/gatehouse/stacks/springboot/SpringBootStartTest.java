package dev.gatehouse.stacks.springboot;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.stacks.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With {@code load-on-startup} of application.properties. */
class SpringBootStartTest {

  @Test
  void whatKeepsAnApplicationFromStartingDoesSo() {
    Exception thrown =
        assertThrows(
            Exception.class,
            () ->
                new RunningSpring(
                        Shop.USUAL,
                        LenientBasicConfiguration.class,
                        "--shop.unannotated=fail",
                        // The refusal is meant: no stack traces of it.
                        "--logging.level.root=OFF")
                    .close());
    List<String> causes =
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
            .map(String::valueOf)
            .toList();
    assertThat(causes, hasItem(containsString("ShopResource#open")));
  }
}
