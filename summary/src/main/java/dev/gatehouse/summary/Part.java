package dev.gatehouse.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a line of the summary is about.
 *
 * @param title in words
 * @param places folders of modules, or such a folder, a slash and how the names of reports end
 */
record Part(String title, List<String> places) {

  Part {
    places = List.copyOf(places);
  }

  /**
   * Those of this project, in the order in which people read them.
   *
   * @throws IOException if the list cannot be read
   */
  static List<Part> all() throws IOException {
    try (InputStream list = Objects.requireNonNull(Part.class.getResourceAsStream("parts.txt"))) {
      return read(new String(list.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  static List<Part> read(String list) {
    List<Part> parts = new ArrayList<>();
    list.lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" = ", 2))
        .forEach(
            titleAndPlaces ->
                parts.add(
                    new Part(
                        titleAndPlaces[0], Arrays.asList(titleAndPlaces[1].strip().split(" ")))));
    return parts;
  }

  /** How well it fits a suite: the length of the place that does, or 0. */
  int fits(Suite suite) {
    return places.stream()
        .filter(place -> isAt(suite.place(), place))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static boolean isAt(String suite, String place) {
    int ending = place.indexOf("/-");
    return ending < 0
        ? suite.startsWith(place + '/')
        : suite.startsWith(place.substring(0, ending + 1))
            && suite.endsWith(place.substring(ending + 1));
  }
}
