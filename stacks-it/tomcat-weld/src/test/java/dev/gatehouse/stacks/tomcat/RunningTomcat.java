package dev.gatehouse.stacks.tomcat;

import dev.gatehouse.stacks.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** A web application in an embedded Tomcat, with Weld and Jersey beside it on the class path. */
final class RunningTomcat implements Stack {

  private final Tomcat tomcat = new Tomcat();

  /**
   * Starts it.
   *
   * @param webapp the name of its folder, with its WEB-INF
   */
  RunningTomcat(String webapp, ResourceConfig application) throws IOException, LifecycleException {
    tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat").toString());
    // No JSP here, and no static files.
    tomcat.setAddDefaultWebXmlToWebapp(false);
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    addCaller("alice", "user");
    addCaller("bob", "user", "admin");
    Path folder = Path.of("src/test/webapps", webapp).toAbsolutePath();
    Context context = tomcat.addWebapp("", folder.toString());
    Wrapper servlet = Tomcat.addServlet(context, "shop", new ServletContainer(application));
    servlet.setLoadOnStartup(1);
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/*", "shop");
    try {
      tomcat.start();
    } catch (LifecycleException e) {
      close();
      throw e;
    }
  }

  private void addCaller(String name, String... roles) {
    tomcat.addUser(name, name + "-pw");
    for (String role : roles) {
      tomcat.addRole(name, role);
    }
  }

  @Override
  public URI uri() {
    return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }
}
