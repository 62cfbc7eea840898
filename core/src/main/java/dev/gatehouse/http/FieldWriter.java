package dev.gatehouse.http;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Writes a challenge as RFC 9110, section 11.3, has it. */
final class FieldWriter {

  /** RFC 7616, section 3.3: a server must not quote these, and must or may quote all others. */
  private static final Set<String> NEVER_QUOTED_IN_DIGEST = Set.of("algorithm", "stale");

  private FieldWriter() {}

  /** The names, scheme included, are written as {@code nameCase} gives them. */
  static String write(Challenge challenge, UnaryOperator<String> nameCase) {
    StringBuilder text = new StringBuilder(nameCase.apply(challenge.scheme()));
    challenge.token68().ifPresent(token68 -> text.append(' ').append(token68));
    boolean digest = challenge.hasScheme("Digest");
    String separator = " ";
    for (AuthParam parameter : challenge.parameters()) {
      text.append(separator).append(nameCase.apply(parameter.name())).append('=');
      if (digest
          && NEVER_QUOTED_IN_DIGEST.contains(Grammar.lowerCase(parameter.name()))
          && Grammar.isToken(parameter.value())) {
        text.append(parameter.value());
      } else {
        appendQuoted(text, parameter.value());
      }
      separator = ", ";
    }
    return text.toString();
  }

  /** Escapes no more than it must: some clients keep the backslash of a needless quoted-pair. */
  private static void appendQuoted(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      }
      text.append(c);
    }
    text.append('"');
  }
}
