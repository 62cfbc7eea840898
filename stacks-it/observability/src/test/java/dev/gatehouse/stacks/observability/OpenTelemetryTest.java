package dev.gatehouse.stacks.observability;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.LogRecorder;
import dev.gatehouse.stacks.Page;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Denials on the spans of their requests, and as a counter, over HTTP. */
class OpenTelemetryTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  /** Shows what may not be seen as what is not there. */
  static final class Hiding implements ExceptionMapper<ForbiddenException> {

    @Override
    public Response toResponse(ForbiddenException exception) {
      return Response.status(404).build();
    }
  }

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final OpenTelemetrySdk telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
          .build();
  private ObservedOrders orders;

  private Client start(Object... further) {
    orders = new ObservedOrders(new DenialTelemetry(telemetry), further);
    return new Client(orders.uri());
  }

  @AfterEach
  void stop() {
    orders.close();
    telemetry.close();
  }

  private static Attributes attributes(String reason, long status, String route) {
    return Attributes.of(
        stringKey("gatehouse.reason"),
        reason,
        longKey("http.response.status_code"),
        status,
        stringKey("http.route"),
        route);
  }

  private SpanData onlySpan() {
    List<SpanData> finished = spans.getFinishedSpanItems();
    assertThat(finished.toString(), finished.size(), is(1));
    return finished.get(0);
  }

  @Test
  void theSpanSaysWhyAndTheAuditLineHasItsTrace() throws Exception {
    List<String> audited;
    try (LogRecorder audit = new LogRecorder("dev.gatehouse.audit")) {
      start(new ServerSpans(telemetry)).get("/orders/7", ALICE, "traceparent", TRACEPARENT);
      audited = audit.records().stream().map(LogRecord::getMessage).toList();
    }

    SpanData span = onlySpan();
    assertThat(span.getTraceId(), is(TRACE));
    assertThat(
        span.getAttributes().asMap(), is(Map.of(stringKey("gatehouse.reason"), "role-missing")));
    assertThat(
        span.getEvents().stream()
            .collect(Collectors.toMap(EventData::getName, EventData::getAttributes)),
        is(Map.of("gatehouse.denied", attributes("role-missing", 403, "/api/orders/{id}"))));
    assertThat(span.toString(), not(containsString("alice")));
    String shown = Page.of("observability.md").section("OpenTelemetry").blocks("text").get(0);
    assertThat(audited.get(0), is(shown));
    assertThat(shown, containsString("trace=" + span.getTraceId()));
  }

  @Test
  void whatIsSentInPlaceOfADenialIsAnEvent() throws Exception {
    start(new ServerSpans(telemetry), new Hiding()).get("/orders/7", ALICE);

    List<EventData> events = onlySpan().getEvents();
    assertThat(
        events.stream().map(EventData::getName).toList(),
        is(List.of("gatehouse.denied", "gatehouse.replaced")));
    assertThat(events.get(1).getAttributes(), is(Attributes.of(longKey("gatehouse.sent"), 404L)));
  }

  @Test
  void whatIsServedHasNothingOfIt() throws Exception {
    start(new ServerSpans(telemetry)).get("/nowhere", ALICE);

    assertThat(onlySpan().getEvents(), is(List.of()));
    assertThat(onlySpan().getAttributes().asMap(), is(Map.of()));
    assertThat(metrics.collectAllMetrics(), is(empty()));
  }

  @Test
  void theCounterCountsByReasonStatusAndRoute() throws Exception {
    Client client = start();
    client.get("/orders/7", NOBODY);
    client.get("/orders/8", NOBODY);
    client.get("/orders/9", ALICE);
    client.get("/orders", ALICE);

    Collection<MetricData> collected = metrics.collectAllMetrics();
    assertThat(
        collected.stream().map(MetricData::getName).toList(), is(List.of("gatehouse.denials")));
    assertThat(
        collected.stream()
            .flatMap(metric -> metric.getLongSumData().getPoints().stream())
            .collect(Collectors.toMap(LongPointData::getAttributes, LongPointData::getValue)),
        is(
            Map.of(
                attributes("credentials-missing", 401, "/api/orders/{id}"),
                2L,
                attributes("role-missing", 403, "/api/orders/{id}"),
                1L,
                attributes("scope-missing", 403, "/api/orders"),
                1L)));
  }
}
