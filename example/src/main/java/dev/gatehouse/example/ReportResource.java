package dev.gatehouse.example;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;

/** How much is on order, for admins. */
@Path("report")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {

  private final Orders orders;

  ReportResource(Orders orders) {
    this.orders = orders;
  }

  /** Counts the orders of each item, for example {@code {"bicycle":2,"tent":1}}. */
  @GET
  public String ordersByItem() {
    Map<String, Long> counts =
        orders.all().stream().collect(groupingBy(Order::item, TreeMap::new, counting()));
    JsonObjectBuilder report = Json.createObjectBuilder();
    counts.forEach(report::add);
    return report.build().toString();
  }
}
