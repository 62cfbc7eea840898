package dev.gatehouse.contract.webapp;

import dev.gatehouse.contract.webapp.ExchangeFilter.Exchange;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;

/** Hands requests on to another resource of the web application, as a view or a proxy does. */
@Path("forwarding")
public class ForwardingResource {

  @Context private HttpServletRequest current;

  /** For the runtime. */
  public ForwardingResource() {}

  /** For everybody. */
  @GET
  @Path("open")
  @PermitAll
  public void open(@QueryParam("to") String to) throws ServletException, IOException {
    Exchange exchange = Exchange.of(current);
    exchange.request().getRequestDispatcher(to).forward(exchange.request(), exchange.response());
  }

  /** For users. */
  @GET
  @Path("user")
  @RolesAllowed("user")
  public void user(@QueryParam("to") String to) throws ServletException, IOException {
    Exchange exchange = Exchange.of(current);
    exchange.request().getRequestDispatcher(to).forward(exchange.request(), exchange.response());
  }

  /** Asks another resource before it says what it leads to, and forgets what that has answered. */
  @Path("behind")
  public Behind behind(@QueryParam("asked") String asked) throws ServletException, IOException {
    Exchange exchange = Exchange.of(current);
    exchange
        .request()
        .getRequestDispatcher(asked)
        .forward(exchange.request(), new UnreadResponse(exchange.response()));
    return new Behind();
  }

  /** Behind the locator. */
  public static class Behind {

    /** For the runtime. */
    public Behind() {}

    /** For admins. */
    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public String admin() {
      return "served";
    }

    /** For users. */
    @GET
    @Path("user")
    @RolesAllowed("user")
    public String user() {
      return "served";
    }

    /** For everybody. */
    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "served";
    }

    /** For nobody. */
    @GET
    @Path("closed")
    @DenyAll
    public String closed() {
      return "served";
    }
  }
}
