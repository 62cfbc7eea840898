package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A response for everybody: nobody changes or ends it, and it says what the one behind it says. */
class SharedResponseTest {

  private static final Link NEXT =
      Link.fromUri(URI.create("https://example.com/2")).rel("next").build();

  private final Response made =
      Response.status(403)
          .entity("words")
          .allow("GET", "PUT")
          .header("Content-Length", 5)
          .header("Set-Cookie", "seen=yes")
          .header("X-Own", "1")
          .links(NEXT)
          .build();
  private final Response shared = SharedResponse.of(made);

  @Test
  void whatOneRequestDoesToItsHeadersNoOtherSees() {
    MultivaluedMap<String, Object> headers = shared.getHeaders();
    assertThat(headers, is(made.getHeaders()));

    headers.add("X-Own", "2");
    headers.add("X-Other", "3");

    assertThat(shared.getHeaders().get("X-Own"), contains("1"));
    assertThat(shared.getHeaders().containsKey("X-Other"), is(false));
    assertThat(made.getHeaders().get("X-Own"), contains("1"));
  }

  @Test
  void whoeverClosesItEndsItForNobody() {
    shared.close();

    assertThat(shared.hasEntity(), is(true));
    assertThat(shared.getEntity(), is("words"));
    assertThat(shared.bufferEntity(), is(false));
  }

  @Test
  void itSaysWhatTheResponseSays() {
    assertThat(shared.getAllowedMethods(), is(Set.of("GET", "PUT")));
    assertThat(shared.getLength(), is(5));
    assertThat(shared.getCookies().get("seen").getValue(), is("yes"));
    assertThat(shared.getLinks(), contains(NEXT));
    assertThat(shared.hasLink("next"), is(true));
    assertThat(shared.hasLink("prev"), is(false));
    assertThat(SharedResponse.of(Response.status(403).build()).hasEntity(), is(false));
  }

  @Test
  void onlyWhatItsRuntimeWritesOnceIsWrapped() {
    assertThat(shared, is(not(sameInstance(made))));
    assertThat(SharedResponse.of(shared), is(sameInstance(shared)));
  }
}
