package dev.gatehouse.example;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.Principal;

/**
 * An order. Immutable and thread-safe.
 *
 * @param caller the name of the caller who created it
 */
record Order(long id, String item, String caller) {

  boolean isOf(Principal principal) {
    return caller.equals(principal.getName());
  }

  JsonObject toJson() {
    return Json.createObjectBuilder().add("id", id).add("item", item).add("caller", caller).build();
  }
}
