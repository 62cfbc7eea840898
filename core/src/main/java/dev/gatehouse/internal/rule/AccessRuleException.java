package dev.gatehouse.internal.rule;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Access annotations that cannot be enforced as they stand. */
public final class AccessRuleException extends RuntimeException {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private static final long serialVersionUID = 1L;

  AccessRuleException(Guide guide, String message) {
    super(guide.after(message));
  }

  /** Told once, where it is found, and kept as a rule from then on. */
  public AccessRule deny() {
    LOGGER.log(Level.ERROR, "Denied to everybody: " + getMessage(), this);
    return AccessRule.denyAll();
  }
}
