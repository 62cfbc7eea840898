package dev.gatehouse.jersey.embedded;

import dev.gatehouse.GatehouseFeature;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.jetty.security.Authenticator;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.security.Credential;

/**
 * A web application in Jetty on a free loopback port, for as long as a test needs it. Jersey is a
 * servlet at {@code /api}, and Jetty itself authenticates {@link Callers} by Basic.
 */
public final class EmbeddedJetty implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What has Jetty's own denials answered by Gatehouse too, in a web.xml. */
  public static final String ERROR_PAGES =
      """
      <error-page>
        <error-code>401</error-code>
        <location>/.gatehouse/denial</location>
      </error-page>
      <error-page>
        <error-code>403</error-code>
        <location>/.gatehouse/denial</location>
      </error-page>
      """;

  private static final String DESCRIPTOR =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <servlet>
          <servlet-name>api</servlet-name>
          <servlet-class>org.glassfish.jersey.servlet.ServletContainer</servlet-class>
          <init-param>
            <param-name>jakarta.ws.rs.Application</param-name>
            <param-value>%s</param-value>
          </init-param>
          <load-on-startup>1</load-on-startup>
        </servlet>
        <servlet-mapping>
          <servlet-name>api</servlet-name>
          <url-pattern>/api/*</url-pattern>
        </servlet-mapping>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>admin</web-resource-name>
            <url-pattern>/admin/*</url-pattern>
            <url-pattern>/api/constrained/*</url-pattern>
          </web-resource-collection>
          <auth-constraint><role-name>admin</role-name></auth-constraint>
        </security-constraint>
        <security-constraint>
          <web-resource-collection>
            <web-resource-name>closed</web-resource-name>
            <url-pattern>/closed/*</url-pattern>
          </web-resource-collection>
          <auth-constraint/>
        </security-constraint>
        <login-config>
          <auth-method>BASIC</auth-method>
          <realm-name>file</realm-name>
        </login-config>
        <security-role><role-name>user</role-name></security-role>
        <security-role><role-name>admin</role-name></security-role>
        %s
      </web-app>
      """;

  private final Server server;
  private final URI uri;

  /**
   * Starts it.
   *
   * @param folder empty, for what is in it
   * @param more elements of its web.xml
   */
  public EmbeddedJetty(Path folder, Class<? extends Application> application, String more)
      throws Exception {
    this(folder, new DispatchingBasicAuthenticator(), application, more);
  }

  /** Starts it at another place than {@code /app}. */
  public EmbeddedJetty(
      Path folder, String contextPath, Class<? extends Application> application, String more)
      throws Exception {
    this(folder, contextPath, new DispatchingBasicAuthenticator(), application, more);
  }

  /** Starts it with another mechanism than one that asks error pages. */
  public EmbeddedJetty(
      Path folder, Authenticator mechanism, Class<? extends Application> application, String more)
      throws Exception {
    this(folder, "/app", mechanism, application, more);
  }

  private EmbeddedJetty(
      Path folder,
      String contextPath,
      Authenticator mechanism,
      Class<? extends Application> application,
      String more)
      throws Exception {
    Files.createDirectories(folder.resolve("WEB-INF"));
    Files.writeString(
        folder.resolve("WEB-INF/web.xml"), DESCRIPTOR.formatted(application.getName(), more));
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    server = new Server(new InetSocketAddress(host, 0));
    server.setHandler(
        WebApplication.of(
            contextPath,
            folder,
            security -> {
              security.setLoginService(callers());
              security.setAuthenticator(mechanism);
            },
            ofGatehouse()));
    server.start();
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    uri = URI.create("http://" + host + ":" + port + contextPath.replaceFirst("/$", ""));
  }

  private static HashLoginService callers() {
    UserStore store = new UserStore();
    store.addUser("alice", Credential.getCredential("alice-pw"), new String[] {"user"});
    store.addUser("bob", Credential.getCredential("bob-pw"), new String[] {"user", "admin"});
    HashLoginService service = new HashLoginService("file");
    service.setUserStore(store);
    return service;
  }

  private static String ofGatehouse() {
    String path =
        GatehouseFeature.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return ".*" + Pattern.quote(path);
  }

  public URI uri() {
    return uri;
  }

  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }
}
