package dev.gatehouse.internal.cdi;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URL;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;

class ServletInitializerCheckTest {

  /** As Open Liberty's class loader of an application is called. */
  private static ClassLoader liberty(ClassLoader parent) throws Exception {
    return new ByteBuddy()
        .subclass(ClassLoader.class)
        .name("com.ibm.ws.classloading.internal.AppClassLoader")
        .make()
        .load(ServletInitializerCheckTest.class.getClassLoader())
        .getLoaded()
        .getDeclaredConstructor(ClassLoader.class)
        .newInstance(parent);
  }

  private static final ClassLoader WITH_INITIALIZER =
      ServletInitializerCheckTest.class.getClassLoader();

  private static final ClassLoader WITHOUT_INITIALIZER =
      new ClassLoader(WITH_INITIALIZER) {
        @Override
        public URL getResource(String name) {
          return null;
        }
      };

  @Test
  void anApplicationOfOpenLibertysWithoutServletsWillFail() throws Exception {
    assertThat(ServletInitializerCheck.willFail(liberty(WITH_INITIALIZER), false), is(true));
  }

  @Test
  void itStartsWithServletsOrWithoutTheInitializer() throws Exception {
    assertThat(ServletInitializerCheck.willFail(liberty(WITH_INITIALIZER), true), is(false));
    assertThat(ServletInitializerCheck.willFail(liberty(WITHOUT_INITIALIZER), false), is(false));
  }

  @Test
  void otherContainersDoWithoutTheInitializer() {
    assertThat(ServletInitializerCheck.willFail(WITH_INITIALIZER, false), is(false));
  }
}
