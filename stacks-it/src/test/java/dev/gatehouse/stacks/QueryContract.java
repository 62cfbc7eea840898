package dev.gatehouse.stacks;

import static dev.gatehouse.stacks.Callers.ALICE;
import static dev.gatehouse.stacks.Callers.BOB;
import static dev.gatehouse.stacks.Callers.NOBODY;
import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialReason;
import dev.gatehouse.DeniedRequest;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query that is no URI, on runtimes that make one of it when they are asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QueryContract {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private Stack stack;

  /** Starts the stack with this application and Gatehouse. */
  protected abstract Stack start(Application shop) throws Exception;

  @BeforeAll
  final void startStack() throws Exception {
    stack = start(new ToldShop(this::note));
  }

  @AfterAll
  final void stopStack() {
    if (stack != null) {
      stack.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"off=50%", "q=\"a\"", "q=%zz", "q=a|b", "q={x}", "q=[x", "%"})
  void queryThatIsNoUriChangesNothing(String query) throws Exception {
    String path = "/shop/admin?" + query;
    HttpAnswer open = get("/shop/permitted?" + query, NOBODY);
    assumeTrue(open.status() == 200, "This server refuses such a query before REST is asked");
    lines.clear();

    assertThat(get(path, BOB), served("bob"));
    assertThat(get(path, NOBODY), unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
    assertThat(
        get(path, Callers.basic("bob", "guess")),
        unauthorized(DenialReason.CREDENTIALS_INVALID, Callers.BASIC));
    assertThat(get(path, ALICE), forbidden(DenialReason.ROLE_MISSING));

    assertThat(
        lines,
        is(
            List.of(
                "credentials-missing -,GET /shop/admin at /shop/admin",
                "credentials-invalid -,GET /shop/admin at /shop/admin",
                "role-missing alice,GET /shop/admin at /shop/admin")));
  }

  private void note(Denial denial, DeniedRequest request) {
    lines.add(
        denial.reason().code()
            + " "
            + request.caller().orElse("-")
            + ","
            + request.method()
            + " "
            + request.path()
            + " at "
            + request.pathTemplate().orElse("-"));
  }

  /** The shop, whose denials are told to a listener. */
  private static final class ToldShop extends Application {

    private final DenialListener listener;

    ToldShop(DenialListener listener) {
      this.listener = listener;
    }

    @Override
    public Set<Class<?>> getClasses() {
      return Shop.USUAL.classes();
    }

    @Override
    @SuppressWarnings("deprecation") // runtimes without injection have no other way
    public Set<Object> getSingletons() {
      return Set.of(Callers.withAuthenticator(listener));
    }
  }

  /** As bytes: no well-behaved client would send it. */
  private HttpAnswer get(String target, String authorization) throws IOException {
    URI uri = stack.uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET "
              + target
              + " HTTP/1.0\r\nHost: "
              + uri.getAuthority()
              + (authorization == null ? "" : "\r\nAuthorization: " + authorization)
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String[] parts =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .split("\r\n\r\n", 2);
      String[] head = parts[0].split("\r\n");
      assertThat(parts[0], head[0], is(not("")));
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (int i = 1; i < head.length; i++) {
        String[] line = head[i].split(":", 2);
        headers.computeIfAbsent(line[0], name -> new ArrayList<>()).add(line[1].trim());
      }
      return new HttpAnswer(Integer.parseInt(head[0].split(" ")[1]), headers, parts[1]);
    }
  }
}
