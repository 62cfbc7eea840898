package dev.gatehouse.contract.openapi;

import dev.gatehouse.contract.harmless.common.BasicMechanism;
import dev.gatehouse.contract.harmless.common.Callers;
import dev.gatehouse.contract.server.GatehouseJar;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Packs the WARs; each answers at its name. */
public final class OpenApiWars {

  private OpenApiWars() {}

  /** Writes them into the directory. */
  public static List<Path> write(Path directory) throws IOException {
    Files.createDirectories(directory);
    WebArchive tokens =
        ShrinkWrap.create(WebArchive.class, "oauth.war")
            .addClasses(TokenApplication.class, ScopedResource.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return List.of(
        export(documented(guarded(orders("docs", DocumentedApplication.class))), directory),
        export(documented(guarded(tokens)), directory),
        export(guarded(orders("mute", SilentApplication.class)), directory),
        export(orders("none", BareApplication.class), directory));
  }

  private static WebArchive orders(String name, Class<? extends Application> application) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .addClasses(
            application,
            OrdersResource.class,
            LinesResource.class,
            BasicMechanism.class,
            Callers.class)
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static WebArchive guarded(WebArchive war) {
    return war.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
  }

  private static WebArchive documented(WebArchive war) {
    return war.addAsResource(
        "dev/gatehouse/contract/openapi/microprofile-config.properties",
        "META-INF/microprofile-config.properties");
  }

  private static Path export(WebArchive war, Path directory) {
    Path file = directory.resolve(war.getName());
    war.as(ZipExporter.class).exportTo(file.toFile(), true);
    return file;
  }
}
