package dev.gatehouse.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Tells which of two names was meant, where somebody has mistyped one. */
public final class Spelling {

  /** Of fewer letters too many are words of their own: from and form. */
  private static final int SHORTEST_SLIP = 5;

  private Spelling() {}

  /**
   * The name that is nearest to a wrong one.
   *
   * @return empty where none is near: where a third of its letters or more are others
   */
  public static Optional<String> nearest(String wrong, Collection<String> right) {
    String plain = plain(wrong);
    return right.stream()
        .filter(name -> distance(plain, plain(name)) * 3 < Math.min(plain.length(), name.length()))
        .min(Comparator.comparingInt(name -> distance(plain, plain(name))));
  }

  /** What a case, a hyphen or an underscore more or less makes no other name. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
  }

  /**
   * Whether two names differ by what fingers do rather than authors mean: in their case, by two
   * letters that have changed places, or by one letter more within the name. Another letter, or one
   * more at an end, makes other words: sender and lender, user and users.
   */
  public static boolean isSlip(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    if (one.equalsIgnoreCase(other)) {
      return true;
    }
    return one.length() >= SHORTEST_SLIP
        && other.length() >= SHORTEST_SLIP
        && (isTransposed(one, other) || isLonger(one, other) || isLonger(other, one));
  }

  private static boolean isTransposed(String one, String other) {
    int i = commonStart(one, other);
    return one.length() == other.length()
        && i + 1 < one.length()
        && Character.isLetter(one.charAt(i))
        && Character.isLetter(one.charAt(i + 1))
        && one.charAt(i) == other.charAt(i + 1)
        && one.charAt(i + 1) == other.charAt(i)
        && one.regionMatches(i + 2, other, i + 2, one.length() - i - 2);
  }

  /** Whether a name has one letter more, that is neither its first nor its last. */
  private static boolean isLonger(String longer, String shorter) {
    int i = commonStart(longer, shorter);
    return longer.length() == shorter.length() + 1
        && i > 0
        && i < shorter.length()
        && Character.isLetter(longer.charAt(i))
        && longer.regionMatches(i + 1, shorter, i, shorter.length() - i);
  }

  private static int commonStart(String one, String other) {
    int i = 0;
    while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /** How many letters to add, remove or change, or to swap with their neighbours. */
  private static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int step(int[][] steps, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int fewest =
        Math.min(
            steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(fewest, 1 + steps[i - 2][j - 2]) : fewest;
  }
}
