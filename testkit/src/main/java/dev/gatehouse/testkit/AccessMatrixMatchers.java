package dev.gatehouse.testkit;

import java.nio.file.Path;
import org.hamcrest.Matcher;

/** Hamcrest matchers for {@link AccessMatrix}. */
public final class AccessMatrixMatchers {

  private AccessMatrixMatchers() {}

  /**
   * A matrix that says the same as a file. Where it does not, the mismatch shows each row that only
   * the file has after {@code -}, and each that was measured instead after {@code +}:
   *
   * <pre>{@code
   *   Method  Path     nobody  alice
   * - GET     /report  401     403
   * + GET     /report  401     ok
   * }</pre>
   *
   * <p>A matrix with an answer of 5xx never matches, and nothing is written: the application has
   * failed, for want of a container's injection for example, and who may call what is not known.
   * The mismatch names each such request, the exception where it is known, and what to do.
   *
   * <p>With the system property {@code gatehouse.matrix.update=true} the file is written instead,
   * with the directories on its way, and the matcher matches. Lines that start with {@code #} are
   * no rows; those at the file's beginning are kept.
   *
   * @param file UTF-8 text as {@link AccessMatrix#toText} gives it; how wide its columns are, how
   *     its lines end and in which order they are does not matter
   * @return the matcher, which throws {@link java.io.UncheckedIOException} where it cannot read or
   *     write the file; never null
   * @throws NullPointerException where {@code file} is null
   */
  public static Matcher<AccessMatrix> isAsIn(Path file) {
    return new MatchesFile(file);
  }
}
