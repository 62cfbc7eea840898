package dev.gatehouse.jwt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.authentication.AuthenticatorProvider;
import dev.gatehouse.jwt.internal.discovery.SettingsAuthenticators;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** As a server that has MicroProfile JWT: its API is there beside this module. */
final class MicroProfileJwtServer extends URLClassLoader {

  /** The provider of this module, as that server loads it. */
  static AuthenticatorProvider provider(Path folder) throws Exception {
    Path source = folder.resolve("org/eclipse/microprofile/jwt/JsonWebToken.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source, "package org.eclipse.microprofile.jwt; public interface JsonWebToken {}");
    assertThat(
        ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()), is(0));
    return (AuthenticatorProvider)
        new MicroProfileJwtServer(folder)
            .loadClass(SettingsAuthenticators.class.getName())
            .getDeclaredConstructor()
            .newInstance();
  }

  private static final String OWN = SettingsAuthenticators.class.getName();

  private MicroProfileJwtServer(Path folder) throws IOException {
    super(new URL[] {folder.toUri().toURL()}, MicroProfileJwtServer.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.equals(OWN) || findLoadedClass(OWN) != null) {
      return super.loadClass(name, resolve);
    }
    try (InputStream stream = getResourceAsStream(OWN.replace('.', '/') + ".class")) {
      byte[] code = stream.readAllBytes();
      return defineClass(OWN, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(OWN, e);
    }
  }
}
