package dev.gatehouse.stacks.resteasy;

import dev.gatehouse.stacks.Stack;
import io.undertow.Undertow;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy in an embedded Undertow. */
final class RunningUndertow extends UndertowJaxrsServer implements Stack {

  RunningUndertow(Application application) {
    start(Undertow.builder().addHttpListener(0, "127.0.0.1"));
    deploy(application, "/");
  }

  RunningUndertow(ResteasyDeployment deployment) {
    start(Undertow.builder().addHttpListener(0, "127.0.0.1"));
    deploy(
        undertowDeployment(deployment)
            .setClassLoader(RunningUndertow.class.getClassLoader())
            .setContextPath("/")
            .setDeploymentName("shop"));
  }

  @Override
  public URI uri() {
    InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  @Override
  public void close() {
    stop();
  }
}
