package dev.gatehouse.internal.metadata;

import dev.gatehouse.internal.settings.Setting;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.text.Guide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says at the start where the metadata are, and what is missing in them. */
public final class MetadataNotice {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse");

  private MetadataNotice() {}

  /**
   * Logs it; nothing where no setting is about metadata.
   *
   * @param atHost whether the well-known URI of the host answers
   */
  public static void log(Settings settings, boolean atHost) {
    Optional<URI> resource = settings.find(Setting.RESOURCE);
    if (resource.isEmpty()) {
      idle(settings);
      return;
    }
    LOGGER.log(
        Level.INFO,
        "Metadata of the protected resource "
            + resource.get()
            + ": challenges name "
            + MetadataLocation.named(settings, atHost).orElseThrow());
    if (settings.find(Setting.AUTHORIZATION_SERVERS).isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          Guide.METADATA.after(
              "The metadata of "
                  + resource.get()
                  + " name no authorization server, so that clients learn from them nowhere to get"
                  + " a token, and MCP forbids it. Name its issuer by "
                  + Setting.AUTHORIZATION_SERVERS.key()));
    }
  }

  private static void idle(Settings settings) {
    String idle =
        Stream.of(Setting.AUTHORIZATION_SERVERS, Setting.SCOPES_SUPPORTED)
            .filter(setting -> settings.find(setting).isPresent())
            .map(Setting::key)
            .collect(Collectors.joining(", "));
    if (!idle.isEmpty()) {
      LOGGER.log(
          Level.WARNING,
          Guide.METADATA.after(
              "These settings count for nothing without "
                  + Setting.RESOURCE.key()
                  + ": "
                  + idle
                  + ". Set it to the URI that clients know this application by"));
    }
  }
}
