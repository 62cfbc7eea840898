package dev.gatehouse.docs.answers;

import dev.gatehouse.AccessRule;
import dev.gatehouse.GatehouseFeature;
import java.util.List;

/** Counts denials. */
final class Listening {

  private Listening() {}

  static GatehouseFeature feature(List<String> counted) {
    return GatehouseFeature.builder()
        .listener(
            (denial, request) -> {
              String rule = request.rule().map(AccessRule::toString).orElse("no endpoint");
              counted.add(denial.reason().code() + " " + rule);
            })
        .build();
  }
}
