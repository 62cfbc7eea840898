package dev.gatehouse;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Choosing the body of a denial that has been written before. */
public class DenialBodyBenchmark extends MethodBenchmark {

  private static final Denial ROLE_MISSING =
      new Denials(ChallengePolicy.of(Gatehouse.builder().build(), null, false))
          .of(DenialReason.ROLE_MISSING, false);

  /** The request's {@code Accept}; empty where it has none. */
  @Param({"", "*/*", "application/json", "application/json, text/plain, */*"})
  public String accept;

  private final DenialBodies bodies = DenialBodies.of(Gatehouse.builder().build());

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
    return bodies.of(ROLE_MISSING, request);
  }
}
