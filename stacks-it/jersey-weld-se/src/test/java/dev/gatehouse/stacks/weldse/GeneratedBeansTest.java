package dev.gatehouse.stacks.weldse;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;

import dev.gatehouse.AccessTable;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.PathRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that Weld generates have the rules of those behind them; a path says who is served. */
class GeneratedBeansTest {

  private static final List<Class<?>> BEANS =
      Arrays.stream(GeneratedBeans.class.getDeclaredClasses())
          .filter(type -> type.isAnnotationPresent(Path.class))
          .toList();

  private static RunningGrizzly grizzly;
  private static Client client;

  /** Its locator shows what Weld generates, and says nothing of it. */
  @Path("located")
  public static class Located {
    @Path("{rule}/{kind}")
    public Object bean(@PathParam("rule") String rule, @PathParam("kind") String kind) {
      return BEANS.stream()
          .filter(type -> pathOf(type).equals(rule + "/" + kind))
          .map(type -> CDI.current().select(type).get())
          .findAny()
          .orElseThrow();
    }
  }

  @BeforeAll
  static void start() {
    Set<Class<?>> classes = new HashSet<>(BEANS);
    classes.add(Located.class);
    grizzly =
        new RunningGrizzly(
            new ResourceConfig(classes)
                .register(Callers.withAuthenticator())
                .property("gatehouse.unannotated", "deny"));
    client = new Client(grizzly.uri());
  }

  @AfterAll
  static void stop() {
    grizzly.close();
  }

  private static String pathOf(Class<?> type) {
    return type.getAnnotation(Path.class).value();
  }

  static Stream<String> paths() {
    return BEANS.stream()
        .map(type -> pathOf(type))
        .flatMap(p -> Stream.of("/" + p, "/located/" + p));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whoIsServedIsWhatTheAuthorSays(String path) throws Exception {
    PathRule.assertHolds(client, path);
  }

  @Test
  void theyAreGenerated() {
    for (Class<?> type : BEANS) {
      boolean hasScope = type.isAnnotationPresent(ApplicationScoped.class);
      assertThat(
          CDI.current().select(type).get().getClass().getName(),
          endsWith(hasScope ? "_WeldClientProxy" : "_WeldSubclass"));
    }
  }

  @Test
  void tableNamesTheClassesBehindThem() {
    Class<?>[] generated =
        BEANS.stream()
            .map(type -> CDI.current().select(type).get().getClass())
            .toArray(Class<?>[]::new);
    assertThat(
        AccessTable.of(generated).endpoints().stream()
            .map(AccessTable.Endpoint::resourceClass)
            .toList(),
        containsInAnyOrder(BEANS.stream().map(Class::getName).toArray()));
  }
}
