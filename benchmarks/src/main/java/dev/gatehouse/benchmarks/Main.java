package dev.gatehouse.benchmarks;

import dev.gatehouse.benchmarks.http.HttpLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything in one run, and writes it down as tables and plots. */
public final class Main {

  private static final String EVERYTHING = ".*";
  private static final String HTTP = "HTTP";

  private Main() {}

  /**
   * Measures.
   *
   * @param arguments the directory for the results of everything, the one for those of a part, and
   *     which part: a regular expression, or {@code HTTP} for the load over HTTP
   * @throws RunnerException where one fails
   * @throws IOException where a server does not answer, or the results cannot be written
   * @throws XMLStreamException where a plot cannot be written
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, XMLStreamException {
    String which = arguments[2];
    boolean everything = which.equals(EVERYTHING);
    Results results =
        new Results(
            which.equals(HTTP) ? List.of() : jmh(which),
            everything || which.equals(HTTP) ? HttpLoad.run() : List.of());
    Path directory = Path.of(arguments[everything ? 0 : 1]);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("results.md"), results.markdown());
    Files.writeString(directory.resolve("requests.svg"), results.requestsPlot());
    Files.writeString(directory.resolve("http.svg"), results.httpPlot());
  }

  private static List<Measured> jmh(String which) throws RunnerException {
    return new Runner(new OptionsBuilder().include(which).addProfiler(GCProfiler.class).build())
        .run().stream().map(Measured::of).toList();
  }
}
