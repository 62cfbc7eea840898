package dev.gatehouse.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the file of a class names. Reflection shows no annotation whose class is missing, or which
 * is not kept for runtime.
 */
final class ClassFile {

  /** The tag before such a constant's length. */
  private static final char UTF8 = 1;

  private ClassFile() {}

  /** The binary names of all types that it names by themselves, as for an annotation. */
  static Set<String> typesNamedBy(Class<?> type) {
    String file = '/' + type.getName().replace('.', '/') + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      return bytes == null
          ? Set.of()
          : typesIn(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      // It was loaded by other means, and says no more than reflection does.
      return Set.of();
    }
  }

  /** Every CONSTANT_Utf8 (JVMS 4.4.7) that is the descriptor of a class and nothing more. */
  private static Set<String> typesIn(String content) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = content.indexOf(UTF8); at >= 0; at = content.indexOf(UTF8, at + 1)) {
      int text = at + 3;
      if (text >= content.length() || content.charAt(text) != 'L') {
        continue;
      }
      int last = at + 2 + (content.charAt(at + 1) << 8) + content.charAt(at + 2);
      if (last > text && last < content.length() && content.charAt(last) == ';') {
        names.add(content.substring(text + 1, last).replace('/', '.'));
      }
    }
    return names;
  }
}
