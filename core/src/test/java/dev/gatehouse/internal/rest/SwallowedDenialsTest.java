package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.mappers.Mappers;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import net.bytebuddy.ByteBuddy;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log is told of answers that clients misunderstand. */
class SwallowedDenialsTest {

  private static final Denial FORBIDDEN = Denial.of(403, DenialReason.ROLE_MISSING, List.of());
  private static final Denial UNAUTHORIZED =
      Denial.of(401, DenialReason.CREDENTIALS_MISSING, List.of(Challenge.of("Basic", "shop")));

  private final SwallowedDenials swallowed = new SwallowedDenials();
  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private static ContainerRequestContext mapped(Throwable thrown) {
    return at(FakeExchange.fake(ExtendedUriInfo.class, (self, method, arguments) -> thrown));
  }

  private static ContainerRequestContext at(UriInfo uri) {
    return FakeExchange.fake(ContainerRequestContext.class, (self, method, arguments) -> uri);
  }

  private static Providers mappers(ExceptionMapper<?> mapper) {
    return FakeExchange.fake(Providers.class, (self, method, arguments) -> mapper);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 400, 401, 409, 500, 501})
  void itIsToldWhatWasSentInstead(int sent) {
    swallowed.look(FORBIDDEN, sent, null);

    assertThat(
        log.messages(Level.WARNING),
        contains(
            "A 403 was sent as "
                + sent
                + " by a filter of the application, so that clients take it for something else: a"
                + " 401 has them authenticate, a 403 has them give up (RFC 9110, section 15.5). Let"
                + " the mapper return the response of a WebApplicationException, or map neither"
                + " NotAuthorizedException nor ForbiddenException. See"
                + " docs/troubleshooting.md#swallowed-denial"));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 404, 410, 429, 503})
  void notOfWhatIsSaidOnPurpose(int sent) {
    swallowed.look(UNAUTHORIZED, sent, null);
    swallowed.look(mapped(new ForbiddenException()), sent, null);

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void itIsToldOnceForEachPair() {
    for (int i = 0; i < 3; i++) {
      swallowed.look(FORBIDDEN, 500, null);
      swallowed.look(FORBIDDEN, 200, null);
      swallowed.look(UNAUTHORIZED, 500, null);
      swallowed.look(mapped(new ForbiddenException()), 500, null);
    }

    assertThat(log.messages(Level.WARNING), hasSize(3));
  }

  @Test
  void itIsToldWhichMapperMadeItOfWhatTheApplicationThrew() {
    swallowed.look(
        mapped(new CompletionException(new ForbiddenException())),
        500,
        mappers(new Mappers.OfThrowable()));

    assertThat(
        log.messages(Level.WARNING),
        contains(
            containsString(
                "A 403 was sent as 500 by dev.gatehouse.mappers.Mappers$OfThrowable, so")));
  }

  @Test
  void aMapperForAWiderTypeIsNotBlamedForWhatItIsNotAsked() {
    swallowed.look(FORBIDDEN, 200, mappers(new Mappers.OfThrowable()));

    assertThat(
        log.messages(Level.WARNING),
        contains(containsString("A 403 was sent as 200 by a filter of the application, so")));
  }

  @Test
  void whatIsNeither401Nor403IsNotToldOf() {
    swallowed.look(Denial.of(400, DenialReason.CREDENTIALS_AMBIGUOUS, List.of()), 200, null);
    swallowed.look(Denial.of(503, DenialReason.CHECK_UNAVAILABLE, List.of()), 200, null);

    assertThat(log.messages(Level.WARNING), is(empty()));
  }

  @Test
  void aProxyOfAContainersIsNamedByTheClassBehindIt() throws Exception {
    Class<? extends Mappers.OfThrowable> proxy =
        new ByteBuddy()
            .subclass(Mappers.OfThrowable.class)
            .name("dev.gatehouse.mappers.Mappers$OfThrowable$Proxy$_$$_WeldClientProxy")
            .make()
            .load(Mappers.class.getClassLoader())
            .getLoaded();

    swallowed.look(
        mapped(new ForbiddenException()), 500, mappers(proxy.getConstructor().newInstance()));

    assertThat(
        log.messages(Level.WARNING),
        contains(containsString(" by dev.gatehouse.mappers.Mappers$OfThrowable, so")));
  }

  @Test
  void nothingIsToldOfOtherExceptionsAndWhereNobodyTellsOfAny() {
    swallowed.look(mapped(new NotFoundException()), 500, null);
    swallowed.look(mapped(new IllegalStateException()), 500, null);
    swallowed.look(mapped(null), 200, null);
    swallowed.look(
        at(FakeExchange.fake(UriInfo.class, (self, method, arguments) -> null)), 200, null);
    swallowed.look(mapped(new ForbiddenException(Response.status(403).build())), 403, null);

    assertThat(log.messages(Level.WARNING), is(empty()));
  }
}
