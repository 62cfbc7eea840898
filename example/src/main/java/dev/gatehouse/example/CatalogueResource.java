package dev.gatehouse.example;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What can be ordered, for everybody to see. */
@Path("catalogue")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

  private final Catalogue catalogue;

  CatalogueResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Names every item, for example {@code {"items":["bicycle","lantern"]}}. */
  @GET
  public String items() {
    return Json.createObjectBuilder()
        .add("items", Json.createArrayBuilder(catalogue.items()))
        .build()
        .toString();
  }
}
