package dev.gatehouse.stacks.cxf;

import dev.gatehouse.stacks.Stack;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.URI;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** CXF's servlet in an embedded Jetty. */
final class RunningJetty implements Stack {

  private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));

  RunningJetty(Application application) throws Exception {
    ServletHolder servlet = new ServletHolder(new CXFNonSpringJaxrsServlet(application));
    servlet.setInitOrder(1);
    servlet.setAsyncSupported(true);
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(servlet, "/*");
    // An answer may have arrived before its request has ended.
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(10_000);
    server.start();
  }

  @Override
  public URI uri() {
    NetworkConnector connector = (NetworkConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
