package dev.gatehouse.docs.answers;

import dev.gatehouse.GatehouseFeature;
import jakarta.json.Json;

/** Writes bodies of its own. */
final class OwnBody {

  private OwnBody() {}

  static GatehouseFeature feature() {
    return GatehouseFeature.builder()
        .renderer(
            (denial, mediaType, request) ->
                Json.createObjectBuilder().add("error", denial.reason().code()).build().toString())
        .build();
  }
}
