package dev.gatehouse.jersey.startup;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.jersey.embedded.EmbeddedJersey;
import dev.gatehouse.jersey.locators.Locators;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is beside Gatehouse on the class path, or on the module path. */
class ClassPathTest {

  private static List<Path> jars(Predicate<String> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> wanted.test(Path.of(entry).getFileName().toString()) || isCore(entry))
        .map(Path::of)
        .toList();
  }

  private static boolean isCore(String entry) {
    return entry.equals(
        Path.of(
                GatehouseFeature.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath())
            .toString());
  }

  @ParameterizedTest(name = "without {0}")
  @ValueSource(strings = {"parsson", "parsson|jakarta\\.json-api"})
  @DisplayName("without Jakarta JSON Processing it does not start, and says what to add")
  void withoutJsonProcessingItDoesNotStart(String missing) throws Exception {
    URL[] urls =
        jars(name -> !name.matches("(" + missing + ")-.*")).stream()
            .map(ClassPathTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader lacking = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(lacking);
      try {
        Object config =
            lacking.loadClass(ResourceConfig.class.getName()).getConstructor().newInstance();
        InvocationTargetException thrown =
            assertThrows(
                InvocationTargetException.class,
                () ->
                    lacking
                        .loadClass(ApplicationHandler.class.getName())
                        .getConstructor(lacking.loadClass(Application.class.getName()))
                        .newInstance(config));
        assertThat(thrown.getCause(), instanceOf(IllegalStateException.class));
        assertThat(
            thrown.getCause().getMessage(),
            containsString("Add the artifact org.eclipse.parsson:parsson"));
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("as a module it needs the Jakarta APIs, exports four packages, provides the feature")
  void isAModule() {
    ModuleFinder finder =
        ModuleFinder.of(
            jars(name ->
                    name.matches(
                        "jakarta\\.(ws\\.rs|annotation|json|xml\\.bind|activation)-api-.*"))
                .toArray(Path[]::new));
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(finder, ModuleFinder.of(), Set.of("dev.gatehouse"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    ModuleDescriptor descriptor = layer.findModule("dev.gatehouse").orElseThrow().getDescriptor();

    assertThat(
        descriptor.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()),
        is(
            Set.of(
                "dev.gatehouse",
                "dev.gatehouse.authentication",
                "dev.gatehouse.http",
                "dev.gatehouse.openapi")));
    assertThat(
        descriptor.requires().stream()
            .filter(required -> !required.modifiers().contains(Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()),
        is(Set.of("java.base", "java.xml", "jakarta.ws.rs", "jakarta.annotation", "jakarta.json")));
    assertThat(providersOf(layer), is(List.of("dev.gatehouse.internal.discovery.ServiceFeature")));
  }

  /** The layer has a Feature of its own: another class than the one on the class path. */
  private static List<String> providersOf(ModuleLayer layer) {
    try {
      Class<?> feature = layer.findLoader("jakarta.ws.rs").loadClass(Feature.class.getName());
      ClassPathTest.class.getModule().addUses(feature);
      return ServiceLoader.load(layer, feature).stream()
          .map(provider -> provider.get().getClass().getName())
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("a client on the same class path is left alone")
  void leavesClientsAlone() throws Exception {
    ResourceConfig refusing = new ResourceConfig(Locators.ROOTS);
    try (EmbeddedJersey jersey = new EmbeddedJersey(refusing);
        Client client = ClientBuilder.newClient()) {
      Response response =
          client
              .register(GatehouseFeature.class)
              .target(jersey.uri())
              .path("admin/sub")
              .request()
              .get();
      assertThat(response.getStatus(), is(401));
      assertThat(
          response.readEntity(String.class), containsString("\"reason\":\"credentials-missing\""));
    }
  }
}
