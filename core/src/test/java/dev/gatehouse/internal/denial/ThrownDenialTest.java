package dev.gatehouse.internal.denial;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.security.PrivilegedActionException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrapped around a denial by who says no more than where it was thrown. */
@Timeout(10)
class ThrownDenialTest {

  static Stream<Throwable> denials() {
    return Stream.of(
        new ForbiddenException(),
        new NotAuthorizedException("Bearer realm=\"r\""),
        new WebApplicationException(401),
        new WebApplicationException(403),
        new EJBAccessException(),
        new AccessLocalException(),
        new AuthenticationException());
  }

  @ParameterizedTest
  @MethodSource("denials")
  @Tag("J-24")
  void aDenialIsFoundBehindEachWrapperAndAllOfThem(Throwable denial) throws Exception {
    assertThat(ThrownDenial.in(denial), is(sameInstance(denial)));
    for (Throwable wrapper : wrappers(denial)) {
      assertThat(wrapper.toString(), ThrownDenial.in(wrapper), is(sameInstance(denial)));
    }
    Throwable all = denial;
    for (int i = 0; i < 20; i++) {
      for (int wrapper = 0; wrapper < 6; wrapper++) {
        all = wrappers(all)[wrapper];
      }
    }
    assertThat(ThrownDenial.in(all), is(sameInstance(denial)));
  }

  private static Throwable[] wrappers(Throwable cause) {
    return new Throwable[] {
      new CompletionException(cause),
      new ExecutionException(cause),
      new InvocationTargetException(cause),
      new UndeclaredThrowableException(cause),
      new PrivilegedActionException(cause instanceof Exception e ? e : new Exception(cause)),
      new EJBException(cause instanceof Exception e ? e : new Exception(cause))
    };
  }

  static Stream<Throwable> others() {
    return Stream.of(
        new IllegalStateException(new ForbiddenException()),
        new CompletionException(new IllegalStateException(new ForbiddenException())),
        new CompletionException("none") {},
        new ExecutionException(new NotFoundException()),
        new NotFoundException(new ForbiddenException()),
        new Error(new ForbiddenException()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatTheApplicationWrappedOnPurposeIsItsOwn(Throwable other) {
    assertThat(ThrownDenial.in(other), is(nullValue()));
  }

  @Test
  void aCircleOfCausesHasAnEnd() {
    CompletionException first = new CompletionException("none") {};
    EJBException second = new EJBException(first);
    first.initCause(second);

    assertThat(ThrownDenial.in(first), is(nullValue()));
  }

  @Test
  void aDenialIsFoundInAThousandExceptionsAndNotBehindThem() {
    Throwable denial = new ForbiddenException();
    Throwable wrapped = denial;
    for (int i = 1; i < 1_000; i++) {
      wrapped = new CompletionException("wrapped", wrapped);
    }

    assertThat(ThrownDenial.in(wrapped), is(sameInstance(denial)));
    assertThat(ThrownDenial.in(new CompletionException("wrapped", wrapped)), is(nullValue()));
  }

  @Test
  void soHasAChainThatGrowsWhileItIsRead() {
    assertThat(ThrownDenial.in(new Growing()), is(nullValue()));
  }

  private static final class Growing extends CompletionException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable getCause() {
      return new Growing();
    }
  }
}
