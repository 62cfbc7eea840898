package dev.gatehouse.stacks.observability;

import static io.opentelemetry.api.common.AttributeKey.longKey;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DeniedRequest;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;

/** Counts denials with OpenTelemetry, and says on the span of the request why it was refused. */
public final class DenialTelemetry implements DenialListener {

  private final LongCounter denials;

  public DenialTelemetry(OpenTelemetry telemetry) {
    denials = telemetry.getMeter("dev.gatehouse").counterBuilder("gatehouse.denials").build();
  }

  @Override
  public void denied(Denial denial, DeniedRequest request) {
    AttributesBuilder attributes = Attributes.builder();
    attributes.put("gatehouse.reason", denial.reason().code());
    attributes.put("http.response.status_code", denial.status());
    request.pathTemplate().ifPresent(template -> attributes.put("http.route", template));
    denials.add(1, attributes.build());
    Span.current().setAttribute("gatehouse.reason", denial.reason().code());
    Span.current().addEvent("gatehouse.denied", attributes.build());
  }

  @Override
  public void replaced(Denial denial, int status, DeniedRequest request) {
    Span.current()
        .addEvent("gatehouse.replaced", Attributes.of(longKey("gatehouse.sent"), (long) status));
  }
}
