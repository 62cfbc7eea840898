package dev.gatehouse.internal.rule;

/** Access annotations that cannot be enforced as they stand. */
public final class AccessRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AccessRuleException(String message) {
    super(message);
  }
}
