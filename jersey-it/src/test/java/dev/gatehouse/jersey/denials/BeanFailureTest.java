package dev.gatehouse.jersey.denials;

import static dev.gatehouse.DenialReason.CREDENTIALS_MISSING;
import static dev.gatehouse.DenialReason.ROLE_MISSING;
import static dev.gatehouse.jersey.embedded.IsDenial.denial;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.Callers;
import dev.gatehouse.jersey.embedded.EmbeddedJetty;
import jakarta.ejb.EJBException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the exceptions of beans where there is a container to catch them. */
class BeanFailureTest {

  /** Sets a status where it fails, so that the container looks for a page by the exception. */
  private static final Map<String, Object> BY_EXCEPTION =
      Map.of("jersey.config.server.response.setStatusOverSendError", true);

  private static final List<Throwable> THROWN = new CopyOnWriteArrayList<>();

  @TempDir private Path folder;

  /** Calls beans that fail, or refuse. */
  public static class Calling extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(BeanRefusalTest.Calling.class, GatehouseFeature.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return BY_EXCEPTION;
    }
  }

  /** Without Gatehouse. */
  public static class Unguarded extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(BeanRefusalTest.Calling.class);
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of(
          "jersey.config.server.response.setStatusOverSendError",
          true,
          "jakarta.ws.rs.loadServices",
          false);
    }
  }

  /** Sees what comes out of REST. */
  public static class Watching implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      try {
        chain.doFilter(request, response);
      } catch (ServletException e) {
        THROWN.add(e.getRootCause() == null ? e : e.getRootCause());
        throw e;
      } catch (RuntimeException e) {
        THROWN.add(e);
        throw e;
      }
    }
  }

  @BeforeEach
  void writePage() throws IOException {
    THROWN.clear();
    Files.writeString(folder.resolve("failed.txt"), "own page");
  }

  private EmbeddedJetty start(Class<? extends Application> application) throws Exception {
    return new EmbeddedJetty(
        folder,
        application,
        """
        <filter>
          <filter-name>watching</filter-name>
          <filter-class>%s</filter-class>
        </filter>
        <filter-mapping>
          <filter-name>watching</filter-name>
          <url-pattern>/*</url-pattern>
        </filter-mapping>
        <error-page>
          <exception-type>java.lang.Throwable</exception-type>
          <location>/failed.txt</location>
        </error-page>
        """
            .formatted(Watching.class.getName()));
  }

  @ParameterizedTest(name = "guarded: {0}")
  @CsvSource({"true", "false"})
  @DisplayName("a failure comes to the container, and so to the application's page for it")
  void failuresReachTheErrorPage(boolean guarded) throws Exception {
    try (EmbeddedJetty jetty = start(guarded ? Calling.class : Unguarded.class)) {
      HttpResponse<String> failed = jetty.get("/api/bean/other");

      assertThat(failed.statusCode(), is(500));
      assertThat(failed.body(), is("own page"));
      assertThat(THROWN, contains(instanceOf(EJBException.class)));
    }
  }

  @Test
  @DisplayName("a refusal is a denial, however often it is wrapped")
  void refusalsAreDenials() throws Exception {
    try (EmbeddedJetty jetty = start(Calling.class)) {
      assertThat(
          jetty.get("/api/bean/wrapped"),
          denial(CREDENTIALS_MISSING, "Basic realm=\"file\", charset=\"UTF-8\""));
      assertThat(
          jetty.get("/api/bean/wrapped", "Authorization", Callers.ALICE), denial(ROLE_MISSING));
      assertThat(THROWN, is(List.of()));
    }
  }
}
