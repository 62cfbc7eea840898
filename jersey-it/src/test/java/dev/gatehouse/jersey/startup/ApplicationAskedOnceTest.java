package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.gatehouse.AccessTable;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an application is asked what it is made of. */
class ApplicationAskedOnceTest {

  /** Named by its class. */
  @Path("named")
  @RolesAllowed("user")
  public static class Named {

    /** For who is a user. */
    @GET
    public String get() {
      return "served";
    }
  }

  /** Handed over as an object. */
  @Path("single")
  @RolesAllowed("user")
  public static class Single {

    /** For who is a user. */
    @GET
    public String get() {
      return "served";
    }
  }

  private record Content(boolean guarded, Set<Class<?>> classes, Set<Object> singletons) {

    static Content of(boolean guarded, boolean nullClass, boolean nullSingleton) {
      return new Content(
          guarded, withNull(nullClass, Named.class), withNull(nullSingleton, new Single()));
    }

    private static <T> Set<T> withNull(boolean asked, T member) {
      List<T> members = asked ? Arrays.asList(null, member) : List.of(member);
      return new LinkedHashSet<>(members);
    }
  }

  private static final class Counting extends Application {

    private final List<String> calls = new ArrayList<>();
    private final Content content;

    Counting(Content content) {
      this.content = content;
    }

    @Override
    public Set<Class<?>> getClasses() {
      calls.add("getClasses");
      return content.classes();
    }

    @Override
    @SuppressWarnings("deprecation") // it is what is counted
    public Set<Object> getSingletons() {
      calls.add("getSingletons");
      return content.singletons();
    }

    @Override
    public Map<String, Object> getProperties() {
      return Map.of("jakarta.ws.rs.loadServices", content.guarded());
    }
  }

  /** How often it is asked, and what comes of it. */
  private static String outcome(Content content) throws Exception {
    Counting application = new Counting(content);
    StringBuilder outcome = new StringBuilder();
    try (EmbeddedJersey jersey = new EmbeddedJersey(ResourceConfig.forApplication(application))) {
      for (String path : new String[] {"/named", "/single"}) {
        int status = jersey.get(path).statusCode();
        outcome.append(status == (content.guarded() ? 401 : 200) ? "right " : "wrong ");
      }
    } catch (RuntimeException refused) {
      outcome.append(refused);
    }
    application.calls.sort(null);
    return outcome.append(application.calls).toString();
  }

  @ParameterizedTest(name = "null among its classes: {0}, among its singletons: {1}")
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  @DisplayName("it is asked exactly as often as without Gatehouse, and starts where it does")
  void asOftenAsWithoutGatehouse(boolean nullClass, boolean nullSingleton) throws Exception {
    String without = outcome(Content.of(false, nullClass, nullSingleton));

    assertThat(outcome(Content.of(true, nullClass, nullSingleton)), is(without));
    assertThat(without, not(is("wrong wrong []")));
  }

  @Test
  @DisplayName("the table of what does not run skips null in both")
  void theTableSkipsNull() {
    assertThat(
        AccessTable.of(new Counting(Content.of(true, true, true))).endpoints().stream()
            .map(AccessTable.Endpoint::path)
            .toList(),
        contains("/named", "/single"));
  }
}
