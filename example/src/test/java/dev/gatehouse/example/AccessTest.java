package dev.gatehouse.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.example.Service.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what: each endpoint and each caller, over HTTP. */
final class AccessTest {

  private static final String CHALLENGE = "Basic realm=\"orders\", charset=\"UTF-8\"";
  private static final String TENT = "{\"item\":\"tent\"}";

  private final Service service = new Service();

  @AfterEach
  void stop() {
    service.close();
  }

  /** Order 1 is alice's, order 2 bob's, and there is no order 99. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          METHOD | PATH         | NOBODY                  | WRONG PASSWORD          | ALICE            | BOB
          GET    | catalogue    | 200                     | 200                     | 200              | 200
          GET    | orders       | 401 credentials-missing | 401 credentials-invalid | 200              | 200
          POST   | orders       | 401 credentials-missing | 401 credentials-invalid | 201              | 201
          GET    | orders/1     | 401 credentials-missing | 401 credentials-invalid | 200              | 200
          GET    | orders/2     | 401 credentials-missing | 401 credentials-invalid | 403 application  | 200
          GET    | orders/99    | 401 credentials-missing | 401 credentials-invalid | 404              | 404
          DELETE | orders/1     | 401 credentials-missing | 401 credentials-invalid | 204              | 404
          DELETE | orders/2     | 401 credentials-missing | 401 credentials-invalid | 403 application  | 204
          DELETE | orders/99    | 401 credentials-missing | 401 credentials-invalid | 404              | 404
          GET    | report       | 401 credentials-missing | 401 credentials-invalid | 403 role-missing | 200
          GET    | ledger       | 403 denied              | 403 denied              | 403 denied       | 403 denied
          GET    | access-table | 401 credentials-missing | 401 credentials-invalid | 403 role-missing | 200
          """)
  void answersEachCaller(
      String method, String path, String nobody, String wrong, String alice, String bob)
      throws Exception {
    String body = method.equals("POST") ? TENT : "";
    assertAnswer(service.send(method, path, Service.NOBODY, body), nobody);
    assertAnswer(service.send(method, path, "alice:wrong", body), wrong);
    assertAnswer(service.send(method, path, "alice:wonderland", body), alice);
    assertAnswer(service.send(method, path, "bob:builder", body), bob);
  }

  private static void assertAnswer(Answer answer, String expected) {
    String[] statusAndReason = expected.split(" ");
    assertThat(answer.status(), is(Integer.parseInt(statusAndReason[0])));
    assertThat(
        answer.challenges(), answer.status() == 401 ? equalTo(List.of(CHALLENGE)) : is(empty()));
    if (statusAndReason.length > 1) {
      assertThat(answer.header("Content-Type"), equalTo(List.of("application/problem+json")));
      assertThat(answer.header("Cache-Control"), equalTo(List.of("no-store")));
      assertThat(answer.json().getInt("status"), is(answer.status()));
      assertThat(answer.reason(), is(statusAndReason[1]));
    }
  }

  @Test
  void answersAnUnknownUserIdLikeAWrongPassword() throws Exception {
    Answer unknown = service.send("GET", "orders", "mallory:wonderland");
    Answer wrong = service.send("GET", "orders", "alice:builder");

    assertAnswer(unknown, "401 credentials-invalid");
    assertThat(unknown.response().body(), is(wrong.response().body()));
    assertThat(withoutDate(unknown), is(withoutDate(wrong)));
  }

  @Test
  void answersAnEmptyPasswordWith401() throws Exception {
    assertAnswer(service.send("GET", "orders", "alice:"), "401 credentials-invalid");
    assertAnswer(service.send("GET", "orders", ":"), "401 credentials-invalid");
  }

  private static Map<String, List<String>> withoutDate(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void doesNotReadTheBodyOfADeniedRequest() throws Exception {
    assertAnswer(
        service.send("POST", "orders", Service.NOBODY, "not json"), "401 credentials-missing");
  }
}
