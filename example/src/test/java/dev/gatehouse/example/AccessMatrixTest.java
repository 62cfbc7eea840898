package dev.gatehouse.example;

import static dev.gatehouse.testkit.AccessMatrixMatchers.isAsIn;
import static org.hamcrest.MatcherAssert.assertThat;

import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.TestCaller;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, as a reviewer has read it. Run it once with {@code
 * -Dgatehouse.matrix.update=true} where a change is meant.
 */
class AccessMatrixTest {

  @Test
  void whoMayCallWhatIsAsReviewed() {
    AccessMatrix matrix =
        AccessMatrix.of(
            new OrdersApplication(),
            TestCaller.nobody(),
            TestCaller.basic("alice", "wonderland"),
            TestCaller.basic("bob", "builder"));

    assertThat(matrix, isAsIn(Path.of("src/test/resources/access-matrix.txt")));
  }
}
