package org.example;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.testkit.AccessMatrix;
import dev.gatehouse.testkit.DenialMatchers;
import dev.gatehouse.testkit.TestAuthenticationRequest;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The testkit on the module path. */
class ModuleTest {

  private static final String NAME = "dev.gatehouse.testkit";

  /** The jars beside those that this build has as folders of classes. */
  private static final String NEEDED =
      "(gatehouse|hamcrest|jakarta\\.(ws\\.rs|annotation|json)-api)-.*";

  private static ModuleLayer layer() {
    ModuleFinder finder =
        ModuleFinder.of(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(
                    path ->
                        path.endsWith("classes") || path.getFileName().toString().matches(NEEDED))
                .toArray(Path[]::new));
    Configuration configuration =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of(NAME));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  @Test
  @DisplayName("as a module it exports one package, and whoever reads it reads what that shows")
  void isAModule() {
    Module module = layer().findModule(NAME).orElseThrow();

    assertThat(
        module.getDescriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()),
        is(Set.of(NAME)));
    assertThat(
        module.getDescriptor().requires().stream()
            .filter(required -> required.modifiers().contains(Modifier.TRANSITIVE))
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet()),
        is(Set.of("dev.gatehouse", "jakarta.ws.rs", "org.hamcrest")));
    assertThat("runtimes inject into its filter", module.isOpen(NAME), is(true));
  }

  @Test
  @DisplayName("as a module it finds all that its matrix and its matchers are made of")
  void isComplete() throws Exception {
    ClassLoader loader = layer().findLoader(NAME);

    for (Class<?> type :
        Set.of(AccessMatrix.class, DenialMatchers.class, TestAuthenticationRequest.class)) {
      Class<?> inLayer = loader.loadClass(type.getName());
      assertThat(inLayer.getModule().getName(), is(NAME));
      assertThat(inLayer.getMethods().length, is(type.getMethods().length));
    }
  }
}
