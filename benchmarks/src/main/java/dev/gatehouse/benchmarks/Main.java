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

  private static final String HTTP = "HTTP";

  private Main() {}

  /**
   * Measures.
   *
   * @param arguments the directory for the results, then which benchmarks, as a regular expression;
   *     {@code HTTP} for the load over HTTP alone, all of them where it is left out
   * @throws RunnerException where one fails
   * @throws IOException where a server does not answer, or the results cannot be written
   * @throws XMLStreamException where a plot cannot be written
   */
  public static void main(String[] arguments)
      throws RunnerException, IOException, XMLStreamException {
    boolean everything = arguments.length == 1;
    boolean onlyHttp = !everything && arguments[1].equals(HTTP);
    Results results =
        new Results(
            onlyHttp ? List.of() : jmh(everything ? ".*" : arguments[1]),
            everything || onlyHttp ? HttpLoad.run() : List.of());
    Path directory = Path.of(arguments[0]);
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
