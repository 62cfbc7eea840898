package dev.gatehouse.internal.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.ws.rs.core.Configuration;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** Only what is known to refuse more than Gatehouse is told of; Jersey's own is met on Jersey. */
class SecondCheckTest {

  @Test
  void whatAnApplicationRegistersIsItsOwnBusiness() {
    Configuration configuration =
        FakeExchange.fake(
            Configuration.class, (self, method, arguments) -> Set.of(SecondCheckTest.class));
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      SecondCheck.warn(configuration);

      assertThat(log.messages(Level.WARNING), is(empty()));
    }
  }
}
