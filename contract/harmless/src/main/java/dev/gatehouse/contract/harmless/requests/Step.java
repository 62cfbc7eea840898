package dev.gatehouse.contract.harmless.requests;

import dev.gatehouse.testkit.HttpAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One request to both copies, what the bare one must answer, and what may differ. Built in place.
 */
public final class Step implements Probe {

  private final String name;
  private final String method;
  private final Function<Browser, URI> target;
  private final List<String> headers = new ArrayList<>();
  private Probe probe = this::request;
  private HttpRequest.BodyPublisher body = BodyPublishers.noBody();
  private List<Integer> statuses = List.of();
  private String content = "";
  private Expectation expectation = Expectation.same();

  private Step(String name, String method, Function<Browser, URI> target) {
    this.name = name;
    this.method = method;
    this.target = target;
  }

  public static Step get(String path) {
    return of("GET", path);
  }

  public static Step of(String method, String path) {
    return new Step(method + " " + path, method, browser -> browser.at(path));
  }

  /** Goes where the last answer said. */
  public static Step follow() {
    return new Step("follow the redirect", "GET", Browser::location);
  }

  /** Goes where the last answer said, if it did; else looks at that answer once more. */
  public static Step followIfSent() {
    return probe(
        "follow the redirect if there is one",
        browser ->
            browser.last().lines("Location").isEmpty()
                ? browser.last()
                : browser.send(HttpRequest.newBuilder(browser.location())));
  }

  /** Anything else that can be asked. */
  public static Step probe(String name, Probe probe) {
    Step step = new Step(name, "GET", Browser::contextRoot);
    step.probe = probe;
    return step;
  }

  public Step header(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  /** Credentials of a caller whose password is the name and {@code -pw}. */
  public Step as(String caller) {
    return basic(caller + ":" + caller + "-pw");
  }

  public Step basic(String userPass) {
    byte[] bytes = userPass.getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
  }

  /** As a person's browser asks. */
  public Step html() {
    return header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  public Step form(String... namesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(i == 0 ? "" : "&")
          .append(namesAndValues[i])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    body = BodyPublishers.ofString(text.toString());
    return header("Content-Type", "application/x-www-form-urlencoded");
  }

  public Step body(String type, byte[] bytes) {
    body = BodyPublishers.ofByteArray(bytes);
    return header("Content-Type", type);
  }

  /** What the bare copy answers, lest two copies that do nothing at all are found equal. */
  public Step answers(Integer... oneOf) {
    statuses = Arrays.asList(oneOf);
    return this;
  }

  /** What the bare copy's body has in it. */
  public Step saying(String text) {
    content = text;
    return this;
  }

  /** What Gatehouse makes of it; the answer is the same where nothing is said. */
  public Step becomes(Expectation right) {
    expectation = right;
    return this;
  }

  public Expectation expectation() {
    return expectation;
  }

  @Override
  public HttpAnswer ask(Browser browser) throws Exception {
    return probe.ask(browser);
  }

  /** What is wrong with the bare copy's answer, if anything: then the test itself is wrong. */
  public String faultOfBare(HttpAnswer answer) {
    if (!statuses.isEmpty() && !statuses.contains(answer.status())) {
      return "the bare application does not answer " + statuses;
    }
    return answer.body().contains(content) ? "" : "the bare application does not say " + content;
  }

  private HttpAnswer request(Browser browser) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(target.apply(browser));
    request.method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return browser.send(request);
  }

  @Override
  public String toString() {
    return name + (headers.isEmpty() ? "" : " " + headers);
  }
}
