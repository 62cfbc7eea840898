package dev.gatehouse.testkit;

import java.nio.file.Path;
import org.hamcrest.Matcher;

/** Hamcrest matchers for {@link AccessMatrix}. */
public final class AccessMatrixMatchers {

  private AccessMatrixMatchers() {}

  /**
   * A matrix that says the same as a file. Where it does not, the mismatch shows each row of the
   * file that no longer holds after {@code -}, and each that holds now after {@code +}. With the
   * system property {@code gatehouse.matrix.update=true} the file is written instead; lines at its
   * beginning that start with {@code #} are kept, and are no part of the comparison.
   *
   * @param file UTF-8 text as {@link AccessMatrix#toText} writes it; how wide its columns are does
   *     not matter
   * @return the matcher, never null
   */
  public static Matcher<AccessMatrix> isAsIn(Path file) {
    return new MatchesFile(file);
  }
}
