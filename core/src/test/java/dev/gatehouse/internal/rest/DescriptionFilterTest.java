package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.internal.rule.RuntimeWord;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken out of which answers. */
class DescriptionFilterTest {

  private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
  private Object entity = "described";

  private void filter(String verb, MediaType type, boolean ofRuntime) {
    headers.add("Allow", "GET,OPTIONS");
    headers.add("Content-Type", type);
    headers.add("Last-Modified", "now");
    ContainerRequestContext request =
        FakeExchange.fake(
            ContainerRequestContext.class,
            (self, called, arguments) -> called.getName().equals("getMethod") ? verb : null);
    ContainerResponseContext response =
        FakeExchange.fake(
            ContainerResponseContext.class,
            (self, called, arguments) ->
                switch (called.getName()) {
                  case "getMediaType" -> type;
                  case "getHeaders" -> headers;
                  default -> entity = arguments[0];
                });
    RuntimeWord word =
        new RuntimeWord() {
          @Override
          public boolean isOfRuntime(UriInfo uri) {
            return ofRuntime;
          }
        };
    new DescriptionFilter(word).filter(request, response);
  }

  @Test
  void theDescriptionGoesAndTheMethodsStay() {
    filter("OPTIONS", MediaType.valueOf("application/vnd.sun.wadl+xml;charset=utf-8"), true);

    assertThat(entity, is(nullValue()));
    assertThat(headers.keySet(), is(Set.of("Allow")));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, application/vnd.sun.wadl+xml, true",
    "OPTIONS, application/vnd.sun.wadl+xml, false",
    "OPTIONS, text/plain, true",
    "OPTIONS, , true",
  })
  void allOtherAnswersStayAsTheyAre(String verb, String type, boolean ofRuntime) {
    filter(verb, type == null ? null : MediaType.valueOf(type), ofRuntime);

    assertThat(entity, is("described"));
    assertThat(headers.size(), is(3));
  }
}
