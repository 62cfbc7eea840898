package dev.gatehouse.internal.cdi;

import static jakarta.security.enterprise.AuthenticationStatus.NOT_DONE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;
import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.internal.fixture.FakeExchange;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Set;
import javax.security.auth.callback.Callback;
import org.junit.jupiter.api.Test;

/** What a mechanism hears and may say where Gatehouse asks it. */
class AskedMessageContextTest {

  private final FakeExchange exchange = new FakeExchange();
  private final HttpServletRequest request = exchange.request();
  private final HttpServletResponse response = exchange.response();
  private final AskedMessageContext context = new AskedMessageContext(request, response);

  @Test
  void itIsAboutSomethingProtectedThatTheCallerWants() throws Exception {
    assertThat(context.isProtected(), is(true));
    assertThat(context.isAuthenticationRequest(), is(false));
    assertThat(context.getAuthParameters().isNewAuthentication(), is(false));
    assertThat(context.getMessageInfo(), is(sameInstance(context)));
    assertThat(
        context.getMap().get("jakarta.security.auth.message.MessagePolicy.isMandatory"),
        is("true"));
    assertThat(context.getRequest(), is(sameInstance(request)));
    assertThat(context.getResponse(), is(sameInstance(response)));
    assertThat(context.getRequestMessage(), is(sameInstance(request)));
    assertThat(context.getResponseMessage(), is(sameInstance(response)));
    context.getHandler().handle(new Callback[0]);
  }

  @Test
  void whatItIsGivenInsteadCounts() {
    HttpServletRequest otherRequest = new FakeExchange().request();
    HttpServletResponse otherResponse = new FakeExchange().response();

    assertThat(context.withRequest(otherRequest), is(sameInstance(context)));
    context.setResponse(otherResponse);
    assertThat(context.getRequest() == otherRequest, is(true));
    assertThat(context.getResponse() == otherResponse, is(true));

    context.setRequest(request);
    context.setResponseMessage(response);
    assertThat(context.getRequest() == request, is(true));
    assertThat(context.getResponse() == response, is(true));

    context.setRequestMessage(otherRequest);
    assertThat(context.getRequest() == otherRequest, is(true));
  }

  @Test
  void whoIsMadeKnownIsKnownHereOnly() {
    assertThat(context.notifyContainerAboutLogin("alice", Set.of("user")), is(SUCCESS));
    assertThat(context.getCallerPrincipal().getName(), is("alice"));
    assertThat(context.getGroups(), is(Set.of("user")));

    Principal bob = () -> "bob";
    assertThat(context.notifyContainerAboutLogin(bob, null), is(SUCCESS));
    assertThat(context.getCallerPrincipal(), is(sameInstance(bob)));
    assertThat(context.getGroups(), is(Set.of()));

    assertThat(context.doNothing(), is(NOT_DONE));
    assertThat(context.getCallerPrincipal(), is(nullValue()));
    assertThat(exchange.answer(), is("200\n\n"));
  }

  @Test
  void theResultOfAStoreMakesKnownWhomItHasFoundValid() {
    assertThat(
        context.notifyContainerAboutLogin(new CredentialValidationResult("eve", Set.of("admin"))),
        is(SUCCESS));
    assertThat(context.getCallerPrincipal().getName(), is("eve"));
    assertThat(context.getGroups(), is(Set.of("admin")));

    context.doNothing();
    for (CredentialValidationResult refused :
        new CredentialValidationResult[] {
          CredentialValidationResult.INVALID_RESULT, CredentialValidationResult.NOT_VALIDATED_RESULT
        }) {
      assertThat(context.notifyContainerAboutLogin(refused), is(SEND_FAILURE));
      assertThat(context.getCallerPrincipal(), is(nullValue()));
    }
  }

  @Test
  void aRedirectGoesOnTheResponse() {
    assertThat(context.redirect("/login"), is(SEND_CONTINUE));
    assertThat(exchange.answer(), is("302\nLocation: /login\n\n"));
  }

  @Test
  void refusalsGoOnTheResponse() {
    assertThat(context.responseUnauthorized(), is(SEND_FAILURE));
    assertThat(response.getStatus(), is(401));
    assertThat(context.responseNotFound(), is(SEND_FAILURE));
    assertThat(response.getStatus(), is(404));
  }

  private AskedMessageContext forwarding(Exception thrown) {
    RequestDispatcher page =
        FakeExchange.fake(
            RequestDispatcher.class,
            (self, method, arguments) -> {
              assertThat(method.getName(), is("forward"));
              if (thrown != null) {
                throw thrown;
              }
              ((HttpServletResponse) arguments[1]).setStatus(203);
              return null;
            });
    return new AskedMessageContext(
        FakeExchange.fake(
            HttpServletRequest.class,
            (self, method, arguments) -> {
              assertThat(method.getName() + arguments[0], is("getRequestDispatcher/login"));
              return page;
            }),
        response);
  }

  @Test
  void aPageIsWrittenToTheResponse() {
    assertThat(forwarding(null).forward("/login"), is(SEND_CONTINUE));
    assertThat(exchange.answer(), is("203\n\n"));
  }

  @Test
  void aPageThatFailsFailsTheCheck() {
    assertThrows(
        UncheckedIOException.class, () -> forwarding(new IOException("gone")).forward("/login"));
    assertThat(
        assertThrows(
                IllegalStateException.class,
                () -> forwarding(new ServletException("broken")).forward("/login"))
            .getMessage(),
        is("The page /login cannot be shown"));
  }

  @Test
  void aSessionMayBeAskedForAndTheSubjectCleaned() {
    assertThat(context.isRegisterSession(), is(false));
    context.setRegisterSession("alice", Set.of());
    assertThat(context.isRegisterSession(), is(true));

    context.getClientSubject().getPrincipals().add(() -> "alice");
    context.cleanClientSubject();
    assertThat(context.getClientSubject().getPrincipals(), is(Set.of()));
  }
}
