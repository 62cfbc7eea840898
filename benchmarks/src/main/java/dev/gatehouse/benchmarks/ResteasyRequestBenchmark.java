package dev.gatehouse.benchmarks;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URISyntaxException;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A request from RESTEasy's dispatcher to the last byte of the answer. */
@Fork(jvmArgsAppend = ResteasyContender.RUNTIME)
public class ResteasyRequestBenchmark extends RequestBenchmark {

  /** Who guards. */
  @Param public ResteasyContender contender;

  /** Who asks. */
  @Param public Caller caller;

  private ResteasyDeployment deployment;

  /** Starts the contender, and makes sure that it answers what it should. */
  @Setup
  public void start() throws URISyntaxException {
    Quiet.loggers();
    deployment = new ResteasyDeploymentImpl();
    // Each contender has what it registers, and nothing that is only found beside it.
    deployment.setRegisterBuiltin(true);
    deployment.getResources().add(new ReportResource());
    deployment.getProviders().add(new HandWrittenFilter());
    deployment.getProviders().addAll(contender.features());
    deployment.start();
    int status = request().getStatus();
    if (status != contender.status(caller)) {
      throw new IllegalStateException(contender + " answers " + status + " to " + caller);
    }
  }

  /** Asks. */
  @Benchmark
  public MockHttpResponse request() throws URISyntaxException {
    MockHttpRequest request = MockHttpRequest.get("/report");
    if (caller.authorization() != null) {
      request.header(HttpHeaders.AUTHORIZATION, caller.authorization());
    }
    MockHttpResponse response = new MockHttpResponse();
    deployment.getDispatcher().invoke(request, response);
    return response;
  }
}
