package dev.gatehouse.docs.settings;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.jwt.Dpop;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.jwt.internal.TokenSetting;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/settings.md names each setting, and none that there is not. */
class SettingsPageTest {

  private static final Pattern KEY = Pattern.compile("`((?:gatehouse|mp\\.jwt)\\.[a-z.-]+)`");

  private static String document;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("settings.md"));
  }

  @Test
  void keysAreThoseThatAreRead() {
    Set<String> named =
        document
            .lines()
            .filter(line -> line.startsWith("|"))
            .map(line -> line.split("\\|")[1])
            .flatMap(cell -> KEY.matcher(cell).results().map(found -> found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> read =
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::key), TokenSetting.keys().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named, is(read));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        GatehouseFeature.Builder.class,
        JwtAuthenticator.Builder.class,
        Dpop.Builder.class
      })
  void methodsOfTheBuilderAreNamed(Class<?> builder) {
    assertThat(
        Arrays.stream(builder.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)
            .filter(name -> !name.equals("build") && !document.contains("`" + name + "("))
            .toList(),
        is(empty()));
  }
}
