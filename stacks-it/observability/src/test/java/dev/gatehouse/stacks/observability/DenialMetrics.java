package dev.gatehouse.stacks.observability;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;

/** Counts denials with Micrometer: by reason, status, method and endpoint, never by caller. */
public final class DenialMetrics implements DenialListener {

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final MeterRegistry registry;

  public DenialMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void denied(Denial denial, DeniedRequest request) {
    registry
        .counter(
            "gatehouse.denials",
            "reason",
            denial.reason().code(),
            "status",
            String.valueOf(denial.status()),
            "method",
            METHODS.contains(request.method()) ? request.method() : "other",
            "path",
            request.pathTemplate().orElse("none"))
        .increment();
  }
}
