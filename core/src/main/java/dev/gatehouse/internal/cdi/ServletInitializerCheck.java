package dev.gatehouse.internal.cdi;

import dev.gatehouse.internal.resource.OptionalApi;
import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Open Liberty loads the servlet initializers of a web application whatever its features are, and
 * does not start where one cannot be loaded. Of that its log says nothing; CDI, which starts
 * before, can. Stateless.
 */
final class ServletInitializerCheck {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final String INITIALIZER =
      "dev/gatehouse/internal/servlet/GatehouseInitializer.class";

  private ServletInitializerCheck() {}

  /** Tells of a web application that is about to fail. */
  static void tell() {
    ClassLoader loader = ServletInitializerCheck.class.getClassLoader();
    if (willFail(loader, OptionalApi.isHere("jakarta.servlet.ServletContainerInitializer"))) {
      LOGGER.log(
          Level.ERROR,
          Guide.NO_SERVLET_API.after(
              "This web application will not start: Gatehouse's jar has a servlet initializer, and"
                  + " the features of this server show applications no Servlet API. Add"
                  + " <feature>servlet-6.0</feature> to server.xml, or depend on gatehouse with"
                  + " <classifier>without-servlet</classifier>"));
    }
  }

  /**
   * Whether it fails.
   *
   * @param loader the one that has Gatehouse's jar
   */
  static boolean willFail(ClassLoader loader, boolean servletApi) {
    return !servletApi
        && loader.getClass().getName().startsWith("com.ibm.ws.classloading.")
        && loader.getResource(INITIALIZER) != null;
  }
}
