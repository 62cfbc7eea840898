package dev.gatehouse.stacks.jersey;

import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Denied.unauthorized;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that Gatehouse can do without is missing, and all others are on the class path. */
class MissingApiTest {

  /** Classes are loaded anew only once for each. */
  private static final Map<OptionalApi, ClassPath> WITHOUT = new EnumMap<>(OptionalApi.class);

  @AfterAll
  static void closeClassPaths() throws IOException {
    for (ClassPath classPath : WITHOUT.values()) {
      classPath.close();
    }
  }

  private static ClassPath without(OptionalApi missing) {
    ClassPath classPath = WITHOUT.computeIfAbsent(missing, api -> ClassPath.without(api.jars()));
    assertThat(classPath.missing(), is(not(empty())));
    return classPath;
  }

  private static void assertGuards(ClassPath classPath, Class<? extends Closeable> type)
      throws Exception {
    try (Closeable started = classPath.start(type)) {
      Client client = new Client((URI) ((Supplier<?>) started).get());
      assertThat(
          client.get("/shop/admin", Callers.NOBODY),
          unauthorized(DenialReason.CREDENTIALS_MISSING, Callers.BASIC));
      assertThat(
          client.get("/shop/admin", Callers.basic("bob", "guess")),
          unauthorized(DenialReason.CREDENTIALS_INVALID, Callers.BASIC));
      assertThat(client.get("/shop/admin", Callers.ALICE), forbidden(DenialReason.ROLE_MISSING));
      assertThat(client.get("/shop/admin", Callers.BOB), served("bob"));
    }
  }

  @Test
  void jerseyIsGuardedWithAllOfThem() throws Exception {
    try (ClassPath classPath = ClassPath.without("")) {
      assertThat(classPath.missing(), is(empty()));
      assertGuards(classPath, GuardedGrizzly.class);
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource
  void jerseyIsGuardedWithoutOneOfThem(OptionalApi missing) throws Exception {
    assertGuards(without(missing), GuardedGrizzly.class);
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVLET")
  void servletIsGuardedWithoutOneOfThem(OptionalApi missing) throws Exception {
    assertGuards(without(missing), GuardedJetty.class);
  }

  @Test
  void jerseyIsGuardedWithoutAnyOfThem() throws Exception {
    StringBuilder jars = new StringBuilder("none");
    for (OptionalApi api : OptionalApi.values()) {
      jars.append('|').append(api.jars());
    }
    try (ClassPath classPath = ClassPath.without(jars.toString())) {
      assertGuards(classPath, GuardedGrizzly.class);
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CDI")
  void weldStartsWithoutOneOfThem(OptionalApi missing) throws Exception {
    without(missing).start(RunningWeld.class).close();
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"parsson-.*", "parsson-.*|jakarta\\.json-api-.*"})
  void withoutJsonProcessingTheStartSaysWhatToAdd(String missing) throws Exception {
    try (ClassPath classPath = ClassPath.without(missing)) {
      IllegalStateException thrown =
          assertThrows(IllegalStateException.class, () -> classPath.start(GuardedGrizzly.class));
      assertThat(
          thrown.getMessage(), containsString("Add the artifact org.eclipse.parsson:parsson"));
    }
  }
}
