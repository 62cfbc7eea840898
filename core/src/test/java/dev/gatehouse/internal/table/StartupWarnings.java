package dev.gatehouse.internal.table;

import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.rule.AccessRules;
import dev.gatehouse.internal.rule.DeclaredRoles;
import java.util.List;
import java.util.logging.Level;

/** What the log warns of at the start of an application that denies what nobody has annotated. */
final class StartupWarnings {

  private StartupWarnings() {}

  static List<String> of(DeclaredRoles declared, Class<?>... classes) {
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      start(new AccessRules(Unannotated.DENY, declared), classes);
      return log.messages(Level.WARNING);
    }
  }

  static List<String> of(Class<?>... classes) {
    return of(DeclaredRoles.NONE, classes);
  }

  /** As the feature does. */
  static void start(AccessRules rules, Class<?>... classes) {
    ResourceScan scan = ResourceWalk.scan(List.of(classes), rules);
    StartupReport.log(scan.table(), scan, scan.remarks(rules.declaredRoles()), rules.unannotated());
  }
}
