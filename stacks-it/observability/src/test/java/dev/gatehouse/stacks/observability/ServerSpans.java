package dev.gatehouse.stacks.observability;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * What OpenTelemetry's agent does: a span for each request, which is current while that is handled.
 */
final class ServerSpans implements ApplicationEventListener {

  private final OpenTelemetry telemetry;

  ServerSpans(OpenTelemetry telemetry) {
    this.telemetry = telemetry;
  }

  @Override
  public void onEvent(ApplicationEvent event) {}

  @Override
  public RequestEventListener onRequest(RequestEvent started) {
    ContainerRequest request = started.getContainerRequest();
    Context caller =
        telemetry
            .getPropagators()
            .getTextMapPropagator()
            .extract(Context.root(), request, new Headers());
    Span span =
        telemetry
            .getTracer("test")
            .spanBuilder(request.getMethod())
            .setSpanKind(SpanKind.SERVER)
            .setParent(caller)
            .startSpan();
    Scope scope = span.makeCurrent();
    return event -> {
      if (event.getType() == RequestEvent.Type.FINISHED) {
        scope.close();
        span.end();
      }
    };
  }

  private static final class Headers implements TextMapGetter<ContainerRequest> {

    @Override
    public Iterable<String> keys(ContainerRequest request) {
      return request.getHeaders().keySet();
    }

    @Override
    public String get(ContainerRequest request, String name) {
      return request.getHeaderString(name);
    }
  }
}
