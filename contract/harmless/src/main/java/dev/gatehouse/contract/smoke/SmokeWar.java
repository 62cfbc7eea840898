package dev.gatehouse.contract.smoke;

import dev.gatehouse.contract.server.GatehouseJar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Packs the WAR. */
public final class SmokeWar {

  private SmokeWar() {}

  /** Writes {@code smoke.war} into the directory. */
  public static Path write(Path directory) throws IOException {
    return write(directory, GatehouseJar.file());
  }

  /** Writes it with another of Gatehouse's jars. */
  public static Path write(Path directory, File jar) throws IOException {
    Path file = Files.createDirectories(directory).resolve("smoke.war");
    ShrinkWrap.create(WebArchive.class, "smoke.war")
        .addClasses(SmokeApplication.class, SmokeResource.class)
        .addAsLibrary(jar, GatehouseJar.NAME)
        .as(ZipExporter.class)
        .exportTo(file.toFile(), true);
    return file;
  }
}
