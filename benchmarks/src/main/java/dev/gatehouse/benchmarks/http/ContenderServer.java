package dev.gatehouse.benchmarks.http;

import com.sun.management.ThreadMXBean;
import dev.gatehouse.benchmarks.JerseyContender;
import dev.gatehouse.benchmarks.Quiet;
import dev.gatehouse.benchmarks.ReportResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/**
 * Serves a contender by Grizzly. Writes its port, then for each line that it reads how many bytes
 * its threads have allocated so far, and ends with its input.
 */
public final class ContenderServer {

  private ContenderServer() {}

  /**
   * Serves.
   *
   * @param arguments the name of the contender
   * @throws IOException where nobody reads what it writes any more
   */
  public static void main(String[] arguments) throws IOException {
    Quiet.loggers();
    JerseyContender contender = JerseyContender.valueOf(arguments[0]);
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), contender.application(ReportResource.class), false);
    NetworkListener listener = server.getListeners().iterator().next();
    // Else Grizzly closes a connection after 256 requests, and what is measured is connecting.
    listener.getKeepAlive().setMaxRequestsCount(-1);
    server.start();
    System.out.println(listener.getPort());
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    while (questions.readLine() != null) {
      System.out.println(allocated());
    }
    server.shutdownNow();
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // -1 for a thread that has ended meanwhile; Grizzly keeps its own.
    return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
        .filter(bytes -> bytes > 0)
        .sum();
  }
}
