package dev.gatehouse.internal.caller;

import dev.gatehouse.http.Credentials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Authorization} lines of a request, read. Immutable and thread-safe.
 *
 * @param lines none, one, or more of which nobody chooses
 * @param credentials of the first line; null where there is none, or not even a scheme can be read
 */
public record Authorization(List<String> lines, @Nullable Credentials credentials) {

  private static final Authorization NONE = new Authorization(List.of(), null);

  /**
   * Reads lines.
   *
   * @param lines null for none
   */
  public static Authorization of(@Nullable List<String> lines) {
    if (lines == null || lines.isEmpty()) {
      return NONE;
    }
    // A copy, since those of a request may change.
    List<String> copy =
        lines.size() == 1
            ? Collections.singletonList(lines.get(0))
            : Collections.unmodifiableList(new ArrayList<>(lines));
    return new Authorization(copy, read(copy.get(0)));
  }

  /**
   * Whether it was read from these lines.
   *
   * @param others null for none
   */
  boolean isOf(@Nullable List<String> others) {
    return others == null ? lines.isEmpty() : lines.equals(others);
  }

  private static @Nullable Credentials read(String line) {
    try {
      return Credentials.parse(line == null ? "" : line);
    } catch (IllegalArgumentException noScheme) {
      return null;
    }
  }

  public boolean isMissing() {
    return lines.isEmpty();
  }

  /** Whether several lines came: nobody can say which of them was meant. */
  public boolean isAmbiguous() {
    return lines.size() > 1;
  }

  /** Whether it is a token of Bearer, or nothing that can be told from one. */
  public boolean mayBeBearer() {
    return scheme() == Scheme.BEARER;
  }

  /** The scheme; where none can be read a token may have been meant, without its scheme. */
  public Scheme scheme() {
    return credentials == null ? Scheme.BEARER : Scheme.of(credentials);
  }

  /** How many lines and of which scheme: they are secrets. */
  @Override
  public String toString() {
    return "Authorization[lines=" + lines.size() + ", credentials=" + credentials + "]";
  }
}
