package dev.gatehouse.payara;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the server to test classes: started for the first of them, stopped behind the last. The
 * build says which version; where no JDK runs it, the classes are skipped and the build's output
 * says so.
 */
final class OnPayara implements ExecutionCondition, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(OnPayara.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    int feature = Integer.getInteger("payara.jdk");
    if (jdk(context).isPresent()) {
      return ConditionEvaluationResult.enabled("there is a JDK " + feature + " or newer");
    }
    String reason =
        "Payara %s was NOT tested: it needs JDK %d or newer, and none was found. Name one by -D%s"
            .formatted(PayaraMicro.major(), feature, Jdks.PROPERTY);
    context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("said", said -> say(reason));
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PayaraServer.class;
  }

  @Override
  public PayaraServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The root's store closes what it holds at the end of the run, whatever became of the tests.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(PayaraServer.class, type -> start(), PayaraServer.class);
  }

  @SuppressWarnings("unchecked")
  private static Optional<Path> jdk(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "jdk", key -> Jdks.atLeast(Integer.getInteger("payara.jdk")), Optional.class);
  }

  private static boolean say(String reason) {
    System.out.println(reason);
    return true;
  }

  private static PayaraServer start() {
    String version = PayaraMicro.major();
    try {
      return new PayaraServer(Path.of(System.getProperty("payara.directory"), version));
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("Payara " + version + " did not start", e);
    }
  }
}
