package dev.gatehouse;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The servlet container around a REST runtime, made up by a test. Not thread-safe. */
final class FakeContainer implements Container {

  private final WebApplication application;
  private final List<Boolean> asked = new ArrayList<>();
  private final MultivaluedMap<String, Object> written = new MultivaluedHashMap<>();
  private List<String> challenges = List.of();
  private ContainerAnswer answer = ContainerAnswer.NOTHING;
  private Exception failure;
  private Runnable whenAsked = () -> {};
  private String body;
  private int sent;
  private Set<String> rolesOfNobody = Set.of();

  FakeContainer(WebApplication application) {
    this.application = application;
  }

  /** With these on its response. */
  FakeContainer challenging(String... lines) {
    challenges = List.of(lines);
    return this;
  }

  /** Whose mechanism says this where it is asked. */
  FakeContainer answering(ContainerAnswer given) {
    answer = given;
    return this;
  }

  /** Which gives these roles to callers whom it does not know. */
  FakeContainer givingAnybody(String... roles) {
    rolesOfNobody = Set.of(roles);
    return this;
  }

  /** The status of the whole response that was sent, 0 where none was. */
  int sent() {
    return sent;
  }

  FakeContainer failing(Exception thrown) {
    failure = thrown;
    return this;
  }

  /** Which makes somebody known then, for example. */
  FakeContainer doing(Runnable step) {
    whenAsked = step;
    return this;
  }

  /** Each time that it was asked, whether a dialog could begin. */
  List<Boolean> asked() {
    return List.copyOf(asked);
  }

  /** The headers that were put on its response; an empty list stands for one taken away. */
  MultivaluedMap<String, Object> written() {
    return written;
  }

  /** What was written, or null. */
  String body() {
    return body;
  }

  @Override
  public WebApplication webApplication() {
    return application;
  }

  @Override
  public List<String> challenges() {
    return challenges;
  }

  @Override
  public boolean write(MultivaluedMap<String, Object> headers, byte[] bytes) {
    written.putAll(headers);
    if (bytes != null) {
      body = new String(bytes, StandardCharsets.UTF_8);
    }
    return true;
  }

  @Override
  public boolean send(int status, MultivaluedMap<String, Object> headers, byte[] bytes) {
    sent = status;
    return write(headers, bytes);
  }

  @Override
  public boolean isSent() {
    return sent > 0;
  }

  @Override
  public boolean isForAnybody(Set<String> roles, Nobody nobody) {
    return roles.stream().anyMatch(rolesOfNobody::contains);
  }

  @Override
  public ContainerAnswer authenticate(boolean dialog) throws Exception {
    asked.add(dialog);
    if (failure != null) {
      throw failure;
    }
    whenAsked.run();
    return answer;
  }
}
