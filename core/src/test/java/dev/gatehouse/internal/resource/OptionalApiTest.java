package dev.gatehouse.internal.resource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.internal.fixture.LackingLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door to APIs that a runtime may lack. */
class OptionalApiTest {

  @Test
  void whatCanBeLoadedIsHere() {
    assertThat(OptionalApi.isHere("jakarta.servlet.ServletContext"), is(true));
    assertThat(OptionalApi.isHere("java.lang.String"), is(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jakarta.nowhere.Nothing", "", "jakarta.servlet.servletcontext", "a/b"})
  void whatCannotIsNot(String type) {
    assertThat(OptionalApi.isHere(type), is(false));
  }

  @Test
  void whatIsThereInPartIsNot() throws Exception {
    ClassLoader lacking = new LackingLoader("jakarta.servlet.Servlet");

    Class<?> door = lacking.loadClass(OptionalApi.class.getName());
    java.lang.reflect.Method isHere = door.getDeclaredMethod("isHere", String.class);
    isHere.setAccessible(true);

    assertThat(isHere.invoke(null, "jakarta.servlet.http.HttpServlet"), is(false));
    assertThat(isHere.invoke(null, "jakarta.ws.rs.core.Feature"), is(true));
  }
}
