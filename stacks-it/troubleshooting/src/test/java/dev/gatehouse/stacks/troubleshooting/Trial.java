package dev.gatehouse.stacks.troubleshooting;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Client;
import dev.gatehouse.stacks.ReadLog;
import dev.gatehouse.testkit.HttpAnswer;
import jakarta.servlet.ServletContainerInitializer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.example.Main;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Runs an application, and reads its log. */
final class Trial {

  private Trial() {}

  /** An application of these classes, with an authenticator. */
  static ResourceConfig application(Class<?>... classes) {
    return new ResourceConfig(classes).register(Callers.withAuthenticator());
  }

  /** What a start says from WARNING on; that it refuses to is told by the log too. */
  static List<String> start(ResourceConfig application) throws Exception {
    return ask(application, List.of(), Callers.NOBODY);
  }

  /** What it says while it starts, and while it is asked for some paths. */
  static List<String> ask(ResourceConfig application, List<String> paths, String authorization)
      throws Exception {
    try (ReadLog log = new ReadLog(Level.WARNING)) {
      try {
        serve(
            application,
            client -> {
              for (String path : paths) {
                client.get(path, authorization);
              }
              return null;
            });
      } catch (IllegalArgumentException | IllegalStateException refused) {
        return told(log, refused);
      }
      return log.lines();
    }
  }

  /** What a request is answered with. */
  static HttpAnswer answer(ResourceConfig application, String path, String authorization)
      throws Exception {
    return serve(application, client -> client.get(path, authorization));
  }

  private interface Conversation<T> {
    T with(Client client) throws Exception;
  }

  private static <T> T serve(ResourceConfig application, Conversation<T> conversation)
      throws Exception {
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), application, true);
    try {
      int port = server.getListeners().iterator().next().getPort();
      return conversation.with(new Client(URI.create("http://127.0.0.1:" + port)));
    } finally {
      server.shutdownNow();
    }
  }

  /** What it says as a servlet that is told to load no services, so that nobody finds Gatehouse. */
  static List<String> servlet(Class<?> resource) throws Exception {
    try (ReadLog log = new ReadLog(Level.WARNING)) {
      Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
      ServletContextHandler context = new ServletContextHandler("/");
      context.addServlet(
          new ServletHolder(
              new ServletContainer(
                  new ResourceConfig(resource).property("jakarta.ws.rs.loadServices", false))),
          "/*");
      for (ServletContainerInitializer found :
          ServiceLoader.load(ServletContainerInitializer.class)) {
        context.addServletContainerInitializer(found, resource);
      }
      // An answer may have arrived before its request has ended.
      server.setHandler(new GracefulHandler(context));
      server.setStopTimeout(10_000);
      server.start();
      try {
        int port = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
        new Client(URI.create("http://127.0.0.1:" + port)).get("/report", Callers.NOBODY);
      } finally {
        server.stop();
      }
      return log.lines();
    }
  }

  private static List<String> told(ReadLog log, RuntimeException refused) {
    String told = "SEVERE: " + refused.getMessage();
    if (!String.join("\n", log.lines()).endsWith(told)) {
      throw new IllegalStateException("The log does not tell it", refused);
    }
    return log.lines();
  }

  /** What the console shows of Gatehouse where an application is run without some jars. */
  static List<String> console(String missing) throws IOException, InterruptedException {
    Path output = Files.createTempFile("console", ".txt");
    String classPath =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
            .filter(entry -> !Path.of(entry).getFileName().toString().matches(missing))
            .reduce((one, other) -> one + File.pathSeparator + other)
            .orElseThrow();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("It has started, and runs");
      }
      List<String> lines = Files.readAllLines(output);
      Files.delete(output);
      return lines.stream().filter(line -> line.startsWith("SEVERE")).toList();
    } finally {
      process.destroyForcibly();
    }
  }
}
