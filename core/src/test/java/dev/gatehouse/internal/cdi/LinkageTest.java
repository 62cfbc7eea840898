package dev.gatehouse.internal.cdi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.internal.discovery.ScannedFeature;
import dev.gatehouse.internal.discovery.ServiceFeature;
import dev.gatehouse.internal.fixture.LackingLoader;
import dev.gatehouse.openapi.DocumentedDenials;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What runtimes load, and look at by reflection, where exactly one API or all of them are gone. */
class LinkageTest {

  private static final String SECURITY = "jakarta.security.enterprise.";
  private static final String AUTHENTICATION = "jakarta.security.auth.message.";
  private static final String SERVLET = "jakarta.servlet.";
  private static final String EJB = "jakarta.ejb.";
  private static final String MICROPROFILE = "org.eclipse.microprofile.";
  private static final String JERSEY = "org.glassfish.jersey.";
  private static final String[] CDI = {
    "jakarta.enterprise.", "jakarta.decorator.", "jakarta.inject.", "jakarta.interceptor."
  };

  static Stream<Arguments> all() {
    List<String[]> missing =
        List.of(
            new String[] {},
            new String[] {SECURITY},
            new String[] {AUTHENTICATION},
            new String[] {SERVLET},
            new String[] {EJB},
            new String[] {MICROPROFILE},
            new String[] {JERSEY},
            CDI,
            new String[] {
              SECURITY,
              AUTHENTICATION,
              SERVLET,
              EJB,
              MICROPROFILE,
              JERSEY,
              CDI[0],
              CDI[1],
              CDI[2],
              CDI[3]
            });
    return missing.stream()
        .flatMap(
            apis ->
                Stream.of(
                        GatehouseFeature.class,
                        GatehouseFeature.Builder.class,
                        ServiceFeature.class,
                        ScannedFeature.class,
                        BasicAuthenticator.class,
                        GatehouseExtension.class,
                        DocumentedDenials.class)
                    .filter(type -> type != GatehouseExtension.class || !lacks(CDI[0], apis))
                    // Whoever names it has MicroProfile OpenAPI.
                    .filter(type -> type != DocumentedDenials.class || !lacks(MICROPROFILE, apis))
                    .map(type -> Arguments.of(type.getName(), apis)));
  }

  private static boolean lacks(String api, String[] missing) {
    return List.of(missing).contains(api);
  }

  @ParameterizedTest
  @MethodSource("all")
  void itCanBeLoadedVerifiedLookedAtAndMade(String name, String[] missing) throws Exception {
    Class<?> type = Class.forName(name, true, new LackingLoader(missing));

    assertThat(type.getDeclaredMethods().length > 0, is(true));
    assertThat(type.getMethods().length > 0, is(true));
    type.getDeclaredFields();
    type.getDeclaredClasses();
    type.getAnnotations();
    if (type.getName().equals(BasicAuthenticator.class.getName())) {
      assertThat(type.getConstructors().length, is(1));
    } else if (type.getName().equals(GatehouseFeature.Builder.class.getName())) {
      Object builder = type.getEnclosingClass().getMethod("builder").invoke(null);
      assertThat(type.getMethod("build").invoke(builder) == null, is(false));
    } else {
      assertThat(type.getConstructor().newInstance().getClass() == type, is(true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SECURITY, "jakarta.enterprise."})
  void identityStoresThatNobodyHasAreToldOfWhenTheyAreAsked(String missing) throws Exception {
    ClassLoader lacking = new LackingLoader(missing);
    Object builder =
        lacking.loadClass(GatehouseFeature.class.getName()).getMethod("builder").invoke(null);
    assertThat(builder.getClass().getMethod("identityStores").invoke(builder), is(builder));
    Object stores =
        lacking.loadClass(IdentityStores.class.getName()).getConstructor().newInstance();

    Throwable thrown =
        assertThrows(
                InvocationTargetException.class,
                () ->
                    stores
                        .getClass()
                        .getMethod("validate", String.class, String.class)
                        .invoke(stores, "alice", "wonderland"))
            .getCause();

    assertThat(thrown, is(instanceOf(IllegalStateException.class)));
    assertThat(
        thrown.getMessage(),
        is(
            "No IdentityStoreHandler is here to ask: identityStores() needs a server with CDI and"
                + " Jakarta Security, both switched on for this application. Elsewhere check"
                + " passwords by authenticator(new BasicAuthenticator(...))"));
  }

  @Test
  void theLoaderLacksWhatItIsToldTo() {
    LackingLoader loader = new LackingLoader(SERVLET);

    assertThrows(
        ClassNotFoundException.class, () -> loader.loadClass("jakarta.servlet.ServletContext"));
  }

  @Test
  void withoutCdiNobodyIsAsked() throws Exception {
    Class<?> lookup = new LackingLoader(CDI).loadClass(CdiLookup.class.getName());
    for (String question : List.of("isPossible", "mechanismBean")) {
      java.lang.reflect.Method method = lookup.getDeclaredMethod(question);
      method.setAccessible(true);
      Object answer = method.invoke(null);
      assertThat(answer == null || answer.equals(false), is(true));
    }
    java.lang.reflect.Method mechanisms = lookup.getDeclaredMethod("mechanisms", ClassLoader.class);
    mechanisms.setAccessible(true);
    assertThat(mechanisms.invoke(null, lookup.getClassLoader()), is(List.of()));
  }
}
