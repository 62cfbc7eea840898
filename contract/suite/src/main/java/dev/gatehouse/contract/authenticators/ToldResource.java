package dev.gatehouse.contract.authenticators;

import dev.gatehouse.AccessRule;
import dev.gatehouse.DenialListener;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shows what listeners were told since the last DELETE. */
@Path("told")
@PermitAll
public class ToldResource {

  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

  /** For the runtime. */
  public ToldResource() {}

  /** One that notes what it is told. */
  static DenialListener listener(String name) {
    return (denial, request) ->
        LINES.add(
            name
                + ": "
                + denial.reason().code()
                + " at "
                + request.rule().map(AccessRule::toString).orElse("no endpoint"));
  }

  /** One line for each denial and listener. */
  @GET
  public String lines() {
    return String.join("\n", LINES);
  }

  /** Begins anew. */
  @DELETE
  public String forget() {
    LINES.clear();
    return "served";
  }
}
