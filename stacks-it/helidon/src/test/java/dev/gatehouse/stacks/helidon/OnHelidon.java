package dev.gatehouse.stacks.helidon;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where no JDK runs Helidon the test is skipped, and the build's output says so. */
final class OnHelidon implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Jdk21.find().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a JDK 21 or newer");
    }
    String reason =
        "Helidon 4 was NOT tested: it needs JDK 21 or newer, and none was found. Name one by -D"
            + Jdk21.PROPERTY;
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OnHelidon.class))
        .getOrComputeIfAbsent("said", said -> say(reason));
    return ConditionEvaluationResult.disabled(reason);
  }

  private static boolean say(String reason) {
    System.out.println(reason);
    return true;
  }
}
