package dev.gatehouse.contract.harmless.pairs;

import dev.gatehouse.contract.harmless.surroundings.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * A copy of an application as a file.
 *
 * @param contextRoot where it will answer; an EAR says so itself
 * @param file the archive
 * @param libertyBinding what Liberty's server.xml says of its roles
 */
public record Deployment(String contextRoot, Path file, String libertyBinding) {

  public boolean isEar() {
    return file.toString().endsWith(".ear");
  }

  /** Writes both copies of each application that the server can have. */
  public static List<Deployment> write(
      List<PairedApplication> applications, Surroundings surroundings, Path directory) {
    List<Deployment> deployments = new ArrayList<>();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (PairedApplication application : applications) {
      if (application.limitOn(surroundings.server()).isPresent()) {
        continue;
      }
      for (Copy copy : Copy.values()) {
        Archive<?> archive = application.packing().pack(application, copy, surroundings);
        Path file = directory.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        deployments.add(
            new Deployment(copy.of(application.name()), file, application.libertyBinding()));
      }
    }
    return deployments;
  }
}
