package dev.gatehouse.contract.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page for readers. What stands there between a comment such as {@code <!-- table BEARER -->}
 * or {@code <!-- answer OPEN_LIBERTY: expired -->} and {@code <!-- end -->} is made of the answers
 * on record; people write the rest.
 */
public final class AnswersPage {

  private static final Path FILE = RecordedAnswers.FOLDER.resolveSibling("token-answers.md");

  private static final Pattern MADE =
      Pattern.compile("(?s)(<!-- (table|answer) (\\w+)(?:: ([^>]*))? -->\n).*?(<!-- end -->)");

  private static final Pattern REASON = Pattern.compile("\"reason\":\"([^\"]*)\"");
  private static final Pattern CHALLENGE = Pattern.compile("(?m)^WWW-Authenticate: (.*)$");
  private static final Pattern NONCE = Pattern.compile("(?m)^DPoP-Nonce: .*$");

  /** Until the test of the column has run once: each test of a new row knows one column. */
  private static final String NOT_ASKED = "HTTP ?\n\n";

  private final Map<Column, Map<String, String>> answers = new EnumMap<>(Column.class);

  /** Of the answers that are on record now. */
  public AnswersPage() {
    for (Column column : Column.values()) {
      answers.put(column, new RecordedAnswers(column).all());
    }
  }

  /** The answers of a column by the titles of their rows, in the order of these. */
  public Map<String, String> answers(Column column) {
    return Collections.unmodifiableMap(answers.get(column));
  }

  /** As it stands. */
  public static String kept() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it would be, made of the answers on record. */
  public String made() {
    return MADE.matcher(kept()).replaceAll(this::part);
  }

  void write() {
    try {
      Files.writeString(FILE, made());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String part(MatchResult found) {
    String made =
        found.group(2).equals("table")
            ? table(Setup.valueOf(found.group(3)))
            : "```\n" + answer(Column.valueOf(found.group(3)), found.group(4)) + "\n```\n";
    return Matcher.quoteReplacement(found.group(1) + made + found.group(5));
  }

  private String answer(Column column, String title) {
    return answers.get(column).getOrDefault(title, NOT_ASKED);
  }

  private String table(Setup setup) {
    List<Column> columns = List.of(Column.values());
    String head =
        row(Stream.concat(Stream.of("request"), columns.stream().map(Column::heading)))
            + "|---".repeat(columns.size() + 1)
            + "|\n";
    return head
        + TokenRequests.all().stream()
            .filter(request -> request.setup() == setup)
            .map(request -> row(Stream.concat(Stream.of(sent(request)), cells(request))))
            .collect(Collectors.joining());
  }

  private static String sent(TokenRequest request) {
    return "**" + request.title() + "**<br>" + request.sent();
  }

  /** What differs is seen where all else says that it does not. */
  private Stream<String> cells(TokenRequest request) {
    List<String> cells = new ArrayList<>();
    String left = "";
    for (Column column : Column.values()) {
      String cell = cell(answer(column, request.title()));
      cells.add(cell.equals(left) ? "same" : cell);
      left = cell;
    }
    return cells.stream();
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Status and reason; below each other the challenges, and whether there is a nonce. */
  private static String cell(String answer) {
    String status = answer.lines().findFirst().orElseThrow().substring("HTTP ".length());
    Stream<String> reason =
        REASON.matcher(answer).results().map(found -> " `" + found.group(1) + "`");
    return Stream.of(
            Stream.of("**" + status + "**" + reason.collect(Collectors.joining())),
            CHALLENGE.matcher(answer).results().map(found -> "`" + found.group(1) + "`"),
            NONCE.matcher(answer).results().map(found -> "and a `DPoP-Nonce`"))
        .flatMap(part -> part)
        .collect(Collectors.joining("<br>"));
  }
}
