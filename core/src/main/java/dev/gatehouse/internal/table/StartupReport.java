package dev.gatehouse.internal.table;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.text.Guide;
import dev.gatehouse.internal.text.Product;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.SortedSet;

/** What an application's log says at startup of who may call what. */
final class StartupReport {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");
  private static final Logger TABLE_LOGGER = System.getLogger("dev.gatehouse.access-table");

  private StartupReport() {}

  static void log(AccessTable table, ResourceScan scan, Remarks remarks, Unannotated policy) {
    // A server may configure every feature that it finds for endpoints of its own, which are none
    // of the application's.
    Level level = table.endpoints().isEmpty() ? Level.DEBUG : Level.INFO;
    LOGGER.log(level, Product.nameAndVersion() + " guards " + table.summary());
    if (TABLE_LOGGER.isLoggable(Level.INFO) && !table.endpoints().isEmpty()) {
      TABLE_LOGGER.log(Level.INFO, "Who may call what:\n" + table.toText());
    }
    if (policy == Unannotated.PERMIT && !scan.unannotated().isEmpty()) {
      LOGGER.log(Level.WARNING, ofOpen(scan.unannotated()));
    }
    if (!scan.leaks().isEmpty()) {
      LOGGER.log(Level.WARNING, ofLeaks(scan.leaks()));
    }
    log(remarks);
    if (!scan.leftAlone().isEmpty()) {
      LOGGER.log(
          Level.INFO,
          "Left alone, since the server brings them along: " + String.join(", ", scan.leftAlone()));
    }
  }

  static void log(Remarks remarks) {
    remarks.forEach((remark, members) -> LOGGER.log(Level.WARNING, remark.about(members)));
  }

  private static String ofOpen(Set<String> names) {
    return Guide.UNANNOTATED.after(
        "Open to everybody for want of an access annotation: "
            + String.join(", ", names)
            + ". Add @PermitAll where that is meant, or set "
            + Setting.UNANNOTATED.key()
            + " to authenticated, deny or fail");
  }

  /** Jakarta REST runs filters when a method is matched, and locators in order to match one. */
  private static String ofLeaks(SortedSet<String> names) {
    return Guide.CODE_RUNS_EARLY.after(
        "Sub-resource locators with path parameters on the way to guarded endpoints: "
            + String.join(", ", names)
            + ". Servers run a locator before any filter knows the caller, so what it does with the"
            + " parameters shows to everybody: a 404 in place of a 401 tells which ids exist, and"
            + " so does the time that a look-up takes. Let locators look nothing up: hand the"
            + " parameters on to the sub-resource");
  }
}
