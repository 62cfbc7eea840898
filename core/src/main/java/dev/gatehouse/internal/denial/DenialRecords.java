package dev.gatehouse.internal.denial;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.Unavailable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * The denial of each request: told to the listeners when it is made, since whatever runs behind
 * that may fail, and kept for the response filters. Thread-safe.
 */
public final class DenialRecords {

  private static final String DENIAL = Denial.class.getName();
  private static final String REPLACED = "dev.gatehouse.replaced";

  private final LateAnswers answers;
  private final Container container;

  public DenialRecords(LateAnswers answers, Container container) {
    this.answers = answers;
    this.container = container;
  }

  /** The denial of a request, or null. */
  public static Denial of(ContainerRequestContext request) {
    return (Denial) request.getProperty(DENIAL);
  }

  /**
   * Tells and keeps what was decided.
   *
   * @param rule that is not met
   */
  public Refusal refuse(Denial denial, AccessRule rule, ContainerRequestContext request) {
    DenialAnswers made = answers.get();
    request.setProperty(DENIAL, denial);
    made.tell(
        made.challenging(denial, null, challengesOfContainer(request)),
        new RestDeniedRequest(request, made.nobody(), rule));
    return Refusal.of(denial);
  }

  /**
   * Tells and keeps what a response refuses that nobody has told yet. What a bean's container
   * refused is decided here: it says that the caller may not, and not who that is.
   */
  public void find(ContainerRequestContext request, ContainerResponseContext response) {
    DenialAnswers made = answers.get();
    Denial found;
    if (response.getEntity() instanceof BeanDenial) {
      found = BeanDenial.of(request, made);
      answer(found, request, response);
    } else if (of(request) == null && isDenial(response.getStatus())) {
      found = OwnWords.of(made.denials().byApplication(response.getStatus()), response.getEntity());
    } else {
      return;
    }
    request.setProperty(DENIAL, found);
    made.tell(
        made.challenging(found, response.getHeaders(), challengesOfContainer(request)),
        new RestDeniedRequest(request, made.nobody(), null));
  }

  /** In place of what beans say without knowing who the caller is. */
  private static void answer(
      Denial denial, ContainerRequestContext request, ContainerResponseContext response) {
    response.setStatus(denial.status());
    response.setEntity(null);
    if (denial.reason() == DenialReason.CHECK_UNAVAILABLE) {
      response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
      Unavailable.of(request).tellWhenToRetry(response.getHeaders());
    }
  }

  /** Tells that another status is sent than that of the denial, once. */
  public void replace(Denial told, int status, ContainerRequestContext request) {
    if (request.getProperty(REPLACED) == null) {
      request.setProperty(REPLACED, Boolean.TRUE);
      DenialAnswers made = answers.get();
      made.tellReplaced(told, status, new RestDeniedRequest(request, made.nobody(), null));
    }
  }

  public static boolean isDenial(int status) {
    return status == 401 || status == 403;
  }

  /** Those of the mechanism that was asked, else those that are on the response. */
  @SuppressWarnings("unchecked")
  public // only the access check writes it
  List<String> challengesOfContainer(ContainerRequestContext request) {
    List<String> asked = (List<String>) request.getProperty(ContainerAnswer.CHALLENGES);
    return asked == null || asked.isEmpty() ? container.challenges() : asked;
  }
}
