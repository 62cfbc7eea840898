package dev.gatehouse.internal.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class LateSettingsTest {

  private final Set<String> properties = new TreeSet<>(Set.of("gatehouse.realm", "other"));

  private final Configuration configuration =
      FakeExchange.fake(Configuration.class, (self, method, arguments) -> Set.copyOf(properties));

  private final FeatureContext context =
      FakeExchange.fake(FeatureContext.class, (self, method, arguments) -> configuration);

  @Test
  void settingsThatComeTooLateAreToldOnce() {
    LateSettings late = new LateSettings(configuration);
    properties.addAll(Set.of("gatehouse.unannotated", "gatehouse.schemes", "another"));
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      late.configure(null, context);
      late.configure(null, context);
      assertThat(
          log.messages(Level.SEVERE),
          contains(
              containsString("count for nothing: gatehouse.schemes, gatehouse.unannotated. ")));
    }
  }

  @Test
  void settingsThatWereThereAreNotTold() {
    LateSettings late = new LateSettings(configuration);
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      late.configure(null, context);
      assertThat(log.messages(Level.SEVERE), is(empty()));
    }
  }
}
