package dev.gatehouse.internal.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.fixture.FakeExchange;
import dev.gatehouse.mappers.Mappers;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mappers are the application's, and what they are for. */
class ApplicationMappersTest {

  private static Providers providers(ExceptionMapper<?> answer) {
    return FakeExchange.fake(Providers.class, (self, called, arguments) -> answer);
  }

  private static boolean take(ExceptionMapper<?> found, Class<?>... registered) {
    return ApplicationMappers.take(
        WebApplicationException.class, providers(found), FakeConfiguration.of(registered));
  }

  @ParameterizedTest
  @ValueSource(classes = {Mappers.OfThrowable.class, Mappers.OfRest.class})
  void aRegisteredMapperTakesWhatItsSuperclassSays(Class<?> mapper) {
    assertThat(take(null, mapper), is(true));
  }

  @ParameterizedTest
  @ValueSource(classes = {Mappers.OfClient.class, Mappers.OfRaw.class, String.class})
  void anotherOneDoesNot(Class<?> mapper) {
    assertThat(take(null, mapper), is(false));
  }

  @Test
  void gatehousesOwnAreNotTheApplications() {
    assertThat(take(new EjbAccessExceptionMapper()), is(false));
    assertThat(
        ApplicationMappers.nearest(
            ForbiddenException.class, providers(new EjbAccessExceptionMapper())),
        is(nullValue()));
  }

  @Test
  void whereTheRuntimeShowsNoneThereIsNone() {
    assertThat(ApplicationMappers.find(ForbiddenException.class, null), is(nullValue()));
    assertThat(ApplicationMappers.nearest(ForbiddenException.class, null), is(nullValue()));
    assertThat(ApplicationMappers.haveOneForExactly(ForbiddenException.class, null), is(false));
  }

  @Test
  void theRuntimesWordIsTaken() {
    ExceptionMapper<?> own = new Mappers.OfThrowable();
    assertThat(take(own), is(true));
    assertThat(
        ApplicationMappers.nearest(ForbiddenException.class, providers(own)),
        is(sameInstance(own)));
    // It says the same for the superclass, so that is what it is for.
    assertThat(
        ApplicationMappers.haveOneForExactly(ForbiddenException.class, providers(own)), is(false));
  }
}
