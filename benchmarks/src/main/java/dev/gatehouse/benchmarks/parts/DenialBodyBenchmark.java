package dev.gatehouse.benchmarks.parts;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.settings.Settings;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Choosing the body of a denial that has been written before. */
public class DenialBodyBenchmark extends MethodBenchmark {

  /** The request's {@code Accept}; empty where it has none. */
  @Param({"", "*/*", "application/json", "application/json, text/plain, */*"})
  public String accept;

  private final DenialBodies bodies = DenialBodies.of(Settings.NONE);
  private final Denial roleMissing =
      LazyDenialWriter.of(Settings.NONE, bodies, null, false)
          .denials()
          .of(DenialReason.ROLE_MISSING);

  private final DeniedRequest request =
      new DeniedRequest() {

        @Override
        public String method() {
          return "GET";
        }

        @Override
        public String path() {
          return "/report";
        }

        @Override
        public Optional<String> caller() {
          return Optional.of("alice");
        }

        @Override
        public Optional<String> header(String name) {
          return name.equals(HttpHeaders.ACCEPT) && !accept.isEmpty()
              ? Optional.of(accept)
              : Optional.empty();
        }
      };

  /** Chooses. */
  @Benchmark
  public Object choose() {
    return bodies.bodyFor(roleMissing, request);
  }
}
