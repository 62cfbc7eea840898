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
import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of asking a container to authenticate, where it is handed a recorder or is not. */
class ContainerAuthenticationTest {

  private static final String LIBERTY = "IBM WebSphere Liberty/24.0.0.12";
  private static final String TOMCAT = "Apache Tomcat/10.1.40";
  private static final String JETTY = "jetty/12.1.14";

  private final FakeExchange exchange = new FakeExchange();
  private final List<HttpServletResponse> handed = new ArrayList<>();

  private static WebApplication by(Mechanism ofDescriptor, Mechanism... ofClasses) {
    return new WebApplication("orders", Set.of(), () -> List.of(ofClasses), ofDescriptor, true);
  }

  private ContainerAnswer ask(String server) throws Exception {
    return ask(server, by(null), true);
  }

  private ContainerAnswer ask(String server, WebApplication application, boolean dialog)
      throws Exception {
    return new ContainerAuthentication(application, server)
        .ask(exchange.request(), exchange.response(), dialog);
  }

  /** Whose check says no by this. */
  private void refusing(FakeExchange.Check check) {
    exchange.authenticatedBy(
        response -> {
          handed.add(response);
          check.authenticate(response);
          return false;
        });
  }

  @Test
  void aChallengeIsRecordedAndNothingIsSent() throws Exception {
    refusing(
        response -> {
          response.setContentType("text/plain");
          response.addHeader("WWW-Authenticate", "ApiKey realm=\"k\"");
          response.addHeader("WWW-Authenticate", "Negotiate");
          response.sendError(401);
          return false;
        });

    ContainerAnswer answer = ask(LIBERTY);

    assertThat(answer.challenges(), contains("ApiKey realm=\"k\"", "Negotiate"));
    assertThat(answer.response(), is(nullValue()));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void whatElseTheMechanismSetsBesideItsChallengeIsForTheClient() throws Exception {
    refusing(
        response -> {
          response.addHeader("WWW-Authenticate", "ApiKey");
          response.addHeader("X-Attempts", "2");
          response.addHeader("X-Attempts", "left");
          response.addCookie(new Cookie("state", "1"));
          response.setStatus(401);
          return false;
        });

    assertThat(ask(LIBERTY).challenges(), contains("ApiKey"));
    assertThat(
        exchange.answer(), is("200\nSet-Cookie: state\nX-Attempts: 2\nX-Attempts: left\n\n"));
  }

  @Test
  void whoSaysNothingLeavesTheDenialToGatehouse() throws Exception {
    refusing(response -> false);

    ContainerAnswer answer = ask(LIBERTY);

    assertThat(answer.challenges(), is(empty()));
    assertThat(answer.response(), is(nullValue()));
  }

  @Test
  void aRedirectAnswersInPlaceOfTheDenialAndItsCookieIsKept() throws Exception {
    refusing(
        response -> {
          response.addCookie(new Cookie("address", "1"));
          response.sendRedirect("/app/login");
          return false;
        });

    ContainerAnswer answer = ask(LIBERTY);

    assertThat(answer.response().getStatus(), is(302));
    assertThat(exchange.answer(), is("302\nLocation: /app/login\nSet-Cookie: address\n\n"));
  }

  @Test
  void aLoginPageAnswersInPlaceOfTheDenial() throws Exception {
    refusing(
        response -> {
          response.getWriter().write("<form>");
          return false;
        });

    ContainerAnswer answer = ask(LIBERTY);

    assertThat(answer.response().getStatus(), is(200));
    assertThat(exchange.answer(), is("200\n\n<form>"));
  }

  @Test
  void anotherRefusalThanA401IsTheMechanismsOwn() throws Exception {
    refusing(
        response -> {
          response.sendError(429);
          return false;
        });

    assertThat(ask(LIBERTY).response().getStatus(), is(429));
  }

  @Test
  void whatTheMechanismSaysBesideItsYesGoesToTheClient() throws Exception {
    exchange.authenticatedBy(
        response -> {
          response.setHeader("WWW-Authenticate", "Negotiate YIIlast=");
          exchange.calledBy("alice");
          return true;
        });

    assertThat(ask(LIBERTY), is(sameInstance(ContainerAnswer.NOTHING)));
    assertThat(exchange.answer(), is("200\nWWW-Authenticate: Negotiate YIIlast=\n\n"));
  }

  @Test
  void aYesThatMakesNobodyKnownIsNone() throws Exception {
    exchange.authenticatedBy(
        response -> {
          response.setHeader("WWW-Authenticate", "ApiKey");
          return true;
        });

    assertThat(ask(LIBERTY).challenges(), contains("ApiKey"));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void aCheckThatFailsIsToldAsSuch() {
    ServletException down = new ServletException("directory down");
    exchange.authenticatedBy(
        response -> {
          throw down;
        });

    assertThat(assertThrows(ServletException.class, () -> ask(LIBERTY)), is(sameInstance(down)));
    exchange.authenticatedBy(
        response -> {
          throw new IOException("gone");
        });
    assertThrows(IOException.class, () -> ask(LIBERTY));
  }

  @Test
  void tomcatIsAskedWhereItHasAMechanismOnly() throws Exception {
    assertThat(ask(TOMCAT), is(sameInstance(ContainerAnswer.NOTHING)));

    refusing(
        response -> {
          response.setHeader("WWW-Authenticate", "Basic realm=\"file\"");
          response.sendError(401);
          return false;
        });
    assertThat(
        ask(TOMCAT, by(new Mechanism("BASIC", "file")), true).challenges(),
        contains("Basic realm=\"file\""));
    assertThat(handed.get(0) instanceof RecordedResponse, is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {LIBERTY, TOMCAT, JETTY, "Payara Server 6.2025.1", "GlassFish 7"})
  void aCommittedResponseAsksNothing(String server) throws Exception {
    exchange.committed().sending("Authorization", "Basic YWxpY2U6cHc=");

    for (String method : new String[] {"BASIC", "FORM"}) {
      assertThat(
          ask(server, by(new Mechanism(method, "")), true),
          is(sameInstance(ContainerAnswer.NOTHING)));
    }
  }

  @Test
  void aServerThatSaysNothingOfItselfIsAskedNothingThatItMayNotKnow() throws Exception {
    exchange.sending("Authorization", "Basic YWxpY2U6cHc=");
    for (String server : new String[] {null, "", JETTY}) {
      assertThat(ask(server), is(sameInstance(ContainerAnswer.NOTHING)));
      assertThat(
          ask(server, by(new Mechanism("BASIC", "")), true),
          is(sameInstance(ContainerAnswer.NOTHING)));
    }
  }
}
