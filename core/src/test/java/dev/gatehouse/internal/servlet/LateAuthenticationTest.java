package dev.gatehouse.internal.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.denial.ContainerAnswer;
import dev.gatehouse.internal.denial.WebApplication;
import dev.gatehouse.internal.fixture.FakeBeans;
import dev.gatehouse.internal.fixture.FakeCdi;
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payara and GlassFish, which give a mechanism the real response, and look at Basic late. */
class LateAuthenticationTest {

  private static final String PAYARA = "Payara Server 6.2025.1 #badassfish";

  private final FakeExchange exchange = new FakeExchange();
  private final List<String> logins = new ArrayList<>();

  private ContainerAnswer ask(String server, String method, boolean dialog) throws Exception {
    Mechanism ofDescriptor = method == null ? null : new Mechanism(method, "");
    return new ContainerAuthentication(
            new WebApplication("orders", Set.of(), List::of, ofDescriptor, true), server)
        .ask(exchange.request(), exchange.response(), dialog);
  }

  /** A mechanism that is a bean of the application. */
  private interface Own extends HttpAuthenticationMechanism {}

  private ContainerAnswer askBean(Own mechanism) throws Exception {
    FakeBeans beans = FakeBeans.of(HttpAuthenticationMechanism.class, mechanism);
    try (FakeCdi cdi = new FakeCdi(beans.manager())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      return ask(PAYARA, null, true);
    } finally {
      assertThat(beans.allReleased(), is(true));
    }
  }

  @Test
  void theBeanIsAskedWithARecorderWhereItRefuses() throws Exception {
    ContainerAnswer answer =
        askBean(
            (request, response, context) -> {
              assertThat(context.isProtected(), is(true));
              response.setHeader("WWW-Authenticate", "ApiKey realm=\"k\"");
              return context.responseUnauthorized();
            });

    assertThat(answer.challenges(), contains("ApiKey realm=\"k\""));
    assertThat(answer.response(), is(nullValue()));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void theRedirectOfTheBeanIsItsAnswer() throws Exception {
    ContainerAnswer answer =
        askBean((request, response, context) -> context.redirect("https://idp/authorize"));

    assertThat(answer.response().getStatus(), is(302));
    assertThat(exchange.answer(), is("302\nLocation: https://idp/authorize\n\n"));
  }

  @Test
  void whomTheBeanWouldLetInTheContainerMakesKnown() throws Exception {
    HttpServletResponse[] handed = new HttpServletResponse[1];
    exchange.authenticatedBy(
        response -> {
          handed[0] = response;
          exchange.calledBy("alice");
          return true;
        });

    ContainerAnswer answer =
        askBean(
            (request, response, context) ->
                context.notifyContainerAboutLogin("alice", Set.of("user")));

    assertThat(answer, is(sameInstance(ContainerAnswer.NOTHING)));
    assertThat(handed[0] instanceof RecordedResponse, is(false));
  }

  @Test
  void aBeanThatFailsIsACheckThatFailed() {
    AuthenticationException down = new AuthenticationException("store down");

    assertThat(
        assertThrows(
            AuthenticationException.class,
            () ->
                askBean(
                    new Own() {
                      @Override
                      public AuthenticationStatus validateRequest(
                          HttpServletRequest request,
                          HttpServletResponse response,
                          HttpMessageContext context)
                          throws AuthenticationException {
                        throw down;
                      }
                    })),
        is(sameInstance(down)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void whichOfSeveralBeansIsMeantOnlyTheServerKnows(int count) throws Exception {
    FakeBeans beans = FakeBeans.none(HttpAuthenticationMechanism.class, count);
    try (FakeCdi cdi = new FakeCdi(beans.manager())) {
      assertThat(cdi.getBeanManager() == null, is(false));
      assertThat(ask(PAYARA, null, true), is(sameInstance(ContainerAnswer.NOTHING)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"FORM", "DIGEST", "CLIENT-CERT"})
  void aDialogThatNobodyElseCanBeginIsSentByTheContainer(String method) throws Exception {
    exchange.authenticatedBy(
        response -> {
          response.sendRedirect("/app/login.html");
          return false;
        });

    ContainerAnswer answer = ask(PAYARA, method, true);

    assertThat(exchange.answer(), is("302\nLocation: /app/login.html\n\n"));
    assertThat(answer.response().getStatus(), is(302));
    assertThat(answer.response().getEntity(), is(""));
    assertThat(answer.response().getHeaders().isEmpty(), is(true));
  }

  @Test
  void aDialogThatMayNotBeginIsNot() throws Exception {
    assertThat(ask(PAYARA, "FORM", false), is(sameInstance(ContainerAnswer.NOTHING)));
  }

  @Test
  void whereTheContainerKnowsTheCallerOrSendsNothingThereIsNoAnswerOfIts() throws Exception {
    exchange.authenticatedBy(response -> false);
    assertThat(ask(PAYARA, "FORM", true), is(sameInstance(ContainerAnswer.NOTHING)));

    exchange.authenticatedBy(
        response -> {
          exchange.calledBy("alice");
          return true;
        });
    assertThat(ask(PAYARA, "FORM", true), is(sameInstance(ContainerAnswer.NOTHING)));
  }

  private List<String> loginsBy(String... lines) throws Exception {
    exchange
        .sending("Authorization", lines)
        .loggedInBy((userId, password) -> logins.add(userId + "|" + password));
    assertThat(ask(PAYARA, "BASIC", true), is(sameInstance(ContainerAnswer.NOTHING)));
    assertThat(ask("Eclipse GlassFish 7.0.22", "BASIC", false), is(ContainerAnswer.NOTHING));
    return logins;
  }

  @Test
  void basicCredentialsAreLoggedIn() throws Exception {
    assertThat(loginsBy("Basic YWxpY2U6cHc="), contains("alice|pw", "alice|pw"));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic Ym9iOg==",
    "Basic OnB3",
    "Basic Og==",
    "Basic %%%",
    "Basic",
    "Bearer abc",
    "="
  })
  void whatHasNoUserIdOrNoPasswordReachesNoStore(String line) throws Exception {
    assertThat(loginsBy(line), is(empty()));
  }

  @Test
  void ofSeveralLinesNoneIsChosen() throws Exception {
    assertThat(loginsBy("Basic YWxpY2U6cHc=", "Basic Ym9iOnB3"), is(empty()));
    assertThat(loginsBy(), is(empty()));
  }

  @Test
  void whomTheServerRefusesStaysUnknown() throws Exception {
    exchange
        .sending("Authorization", "Basic YWxpY2U6cHc=")
        .loggedInBy(
            (userId, password) -> {
              throw new ServletException("no");
            });

    assertThat(ask(PAYARA, "BASIC", true), is(sameInstance(ContainerAnswer.NOTHING)));
  }

  @Test
  void otherServersLookAtThemByThemselves() throws Exception {
    exchange.sending("Authorization", "Basic YWxpY2U6cHc=");

    assertThat(ask("jetty/12.1.14", "BASIC", true), is(sameInstance(ContainerAnswer.NOTHING)));
  }
}
