package dev.gatehouse.contract.metadata;

import dev.gatehouse.ScopesRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Endpoints for scopes. */
@Path("scoped")
public class ScopedResource {

  /** For the runtime. */
  public ScopedResource() {}

  /** For a scope that nobody has. */
  @GET
  @ScopesRequired("orders:read")
  public String get() {
    return "served";
  }

  /** For a scope that nobody has. */
  @POST
  @ScopesRequired({"orders:write", "offline_access"})
  public String post() {
    return "served";
  }

  /** For a scope that nobody is to know of. */
  @GET
  @Path("internal")
  @ScopesRequired("internal")
  public String internal() {
    return "served";
  }
}
