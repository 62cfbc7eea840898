package dev.gatehouse;

import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedDynamicFeature;
import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedRequestFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** A server made up by a test: Gatehouse is out of sight of its classes. */
final class FakeServer extends ClassLoader {

  FakeServer() {
    super(FakeServer.class.getClassLoader());
  }

  /** Its check of the annotations; asks for a role in a way that it is told. */
  @SuppressWarnings("unchecked")
  Predicate<Predicate<String>> check() throws ReflectiveOperationException {
    return (Predicate<Predicate<String>>) create(RolesAllowedRequestFilter.class);
  }

  /** What registers the check. */
  Class<?> feature() throws ReflectiveOperationException {
    return loadClass(RolesAllowedDynamicFeature.class.getName());
  }

  /** An instance of one of its classes. */
  Object create(Class<?> type, Object... arguments) throws ReflectiveOperationException {
    return loadClass(type.getName()).getConstructors()[0].newInstance(arguments);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith("dev.gatehouse.")) {
      throw new ClassNotFoundException(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null
          ? known
          : name.startsWith("fish.payara.") || name.startsWith("io.openliberty.")
              ? findClass(name)
              : super.loadClass(name, resolve);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = FakeServer.class.getClassLoader().getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
