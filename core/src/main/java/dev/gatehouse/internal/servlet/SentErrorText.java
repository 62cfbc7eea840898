package dev.gatehouse.internal.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text that an application gave to {@code sendError}. */
final class SentErrorText {

  /** What containers say by themselves: a message's id, the name of an exception. */
  private static final Pattern BY_CONTAINER =
      Pattern.compile("[A-Z]{3,}\\d{3,}[A-Z]?: .*|([a-z]\\w*\\.)+[A-Z]\\w*(: .*)?", Pattern.DOTALL);

  /** Open Liberty and Payara hand on the text as HTML would have it. */
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,5})|(lt|gt|amp|quot|apos));");

  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

  private static final int MOST = 1_000;

  private SentErrorText() {}

  /** The text, or null where the application gave none and the container filled in its own. */
  static @Nullable String of(ServletRequest request, int status) {
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    // Cut before it is looked through: a caller may have had a say in it.
    String text = message == null ? "" : cut(message.toString()).strip();
    boolean byContainer =
        text.isEmpty()
            || text.equalsIgnoreCase(status == 401 ? "Unauthorized" : "Forbidden")
            || BY_CONTAINER.matcher(text).matches();
    if (byContainer) {
      return null;
    }
    return plain(text);
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }

  private static String plain(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(
            entity ->
                Matcher.quoteReplacement(
                    entity.group(1) == null
                        ? NAMED.get(entity.group(2))
                        : Character.toString(Integer.parseInt(entity.group(1)))));
  }
}
