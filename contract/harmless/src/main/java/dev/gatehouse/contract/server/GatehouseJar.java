package dev.gatehouse.contract.server;

import dev.gatehouse.GatehouseFeature;
import java.io.File;
import java.net.URISyntaxException;

/** The jar under test, where the build has it. */
public final class GatehouseJar {

  /** As WEB-INF/lib has it. */
  public static final String NAME = "gatehouse.jar";

  private GatehouseJar() {}

  /** The one with the classifier {@code without-servlet}, which the build makes beside it. */
  public static File withoutServlet() {
    File file = file();
    return new File(
        file.getParentFile(), file.getName().replaceFirst("\\.jar$", "-without-servlet.jar"));
  }

  /** The file itself. */
  public static File file() {
    try {
      File file =
          new File(
              GatehouseFeature.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!file.isFile()) {
        throw new IllegalStateException(file + " is no jar: run the phase package of core first");
      }
      return file;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
