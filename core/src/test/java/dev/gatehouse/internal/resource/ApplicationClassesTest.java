package dev.gatehouse.internal.resource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ApplicationClassesTest {

  /** Not Gatehouse's: some class that a web application or a server may define. */
  private static final class Resource {}

  /** Defines some classes anew, as a web application's loader does. */
  private static final class Redefining extends ClassLoader {

    private final Predicate<String> own;

    Redefining(ClassLoader parent, Predicate<String> own) {
      super(parent);
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return own.test(name) && findLoadedClass(name) == null
          ? findClass(name)
          : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in =
          ApplicationClassesTest.class.getClassLoader().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static Class<?> resource(ClassLoader parent, Predicate<String> own) throws Exception {
    return new Redefining(parent, own).loadClass(Resource.class.getName());
  }

  private static boolean isResource(String name) {
    return name.equals(Resource.class.getName());
  }

  @Test
  void whatIsLoadedBesideGatehouseIsTheApplications() {
    assertThat(ApplicationClasses.contain(Resource.class), is(true));
  }

  @Test
  void whatIsLoadedBelowGatehouseIsTheApplications() throws Exception {
    Class<?> below =
        resource(ApplicationClassesTest.class.getClassLoader(), ApplicationClassesTest::isResource);

    assertThat(below == Resource.class, is(false));
    assertThat(ApplicationClasses.contain(below), is(true));
  }

  @Test
  void aProxyOfTheApplicationsLoaderIsTheApplications() {
    Object proxy =
        Proxy.newProxyInstance(
            ApplicationClassesTest.class.getClassLoader(),
            new Class<?>[] {Runnable.class},
            (self, method, arguments) -> null);

    assertThat(ApplicationClasses.contain(proxy.getClass()), is(true));
  }

  @Test
  void whatIsLoadedOutOfSightOfGatehouseIsTheApplicationsToo() throws Exception {
    assertThat(
        ApplicationClasses.contain(
            resource(ClassLoader.getPlatformClassLoader(), ApplicationClassesTest::isResource)),
        is(true));
  }

  @Test
  void whatTheJdkHasIsNot() throws Exception {
    assertThat(ApplicationClasses.contain(String.class), is(false));
    assertThat(ApplicationClasses.contain(Class.forName("java.sql.Driver")), is(false));
  }

  @Test
  void whatAServerOrRuntimeBringsIsNot() throws Exception {
    String name = "org.glassfish.jersey.server.wadl.internal.WadlResource";
    Class<?> ofRuntime =
        new Redefining(ClassLoader.getPlatformClassLoader(), name::equals).loadClass(name);

    assertThat(ApplicationClasses.contain(ofRuntime), is(false));
  }

  @Test
  void whatSeesAnotherGatehouseIsTheApplicationsThatNamesIt() throws Exception {
    Class<?> other =
        resource(
            ApplicationClassesTest.class.getClassLoader(),
            name -> isResource(name) || name.equals(GatehouseFeature.class.getName()));

    assertThat(ApplicationClasses.contain(other), is(true));
  }

  @Test
  void aLoaderThatFailsIsAsOneThatDoesNotSeeGatehouse() throws Exception {
    Class<?> failing =
        resource(
            new ClassLoader(ApplicationClassesTest.class.getClassLoader()) {
              @Override
              protected Class<?> loadClass(String name, boolean resolve)
                  throws ClassNotFoundException {
                if (name.equals(GatehouseFeature.class.getName())) {
                  throw new NoClassDefFoundError("jakarta/ws/rs/core/Feature");
                }
                return super.loadClass(name, resolve);
              }
            },
            ApplicationClassesTest::isResource);

    assertThat(ApplicationClasses.contain(failing), is(true));
  }
}
