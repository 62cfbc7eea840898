package dev.gatehouse.jwt;

import dev.gatehouse.jwt.internal.Guide;
import dev.gatehouse.jwt.internal.TokenSetting;
import dev.gatehouse.jwt.internal.TokenSettings;
import java.net.URI;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads {@code gatehouse.jwt.dpop.*}. */
final class DpopSettingsReader {

  private static final Set<TokenSetting> FURTHER =
      EnumSet.range(TokenSetting.DPOP_REQUIRED, TokenSetting.DPOP_REPLAY_MANAGER);

  private DpopSettingsReader() {}

  /**
   * Reads them.
   *
   * @return empty where bound tokens are not taken
   * @throws IllegalArgumentException if one is wrong, or of no use since nothing switches DPoP on
   */
  static Optional<Dpop> read(TokenSettings settings) {
    Optional<Boolean> enabled = settings.bool(TokenSetting.DPOP_ENABLED);
    if (enabled.isEmpty() && FURTHER.stream().anyMatch(settings::has)) {
      throw new IllegalArgumentException(
          Guide.DPOP_OFF.after(
              "There are settings for DPoP, and nothing switches it on; set "
                  + TokenSetting.DPOP_ENABLED.key()
                  + " to true, or to false"));
    }
    return enabled.orElse(false) ? Optional.of(dpop(settings)) : Optional.empty();
  }

  private static Dpop dpop(TokenSettings settings) {
    Dpop.Builder builder = Dpop.builder();
    settings.names(TokenSetting.DPOP_ALGORITHMS).ifPresent(names -> builder.algorithms(names));
    settings.seconds(TokenSetting.DPOP_PROOF_AGE).ifPresent(builder::proofAge);
    boolean hasKey = settings.has(TokenSetting.DPOP_NONCE_KEY);
    if (settings.bool(TokenSetting.DPOP_NONCES).orElse(hasKey)) {
      builder.nonces();
      set(settings, TokenSetting.DPOP_NONCE_KEY, text -> builder.nonces(bytes(text)));
    }
    set(settings, TokenSetting.DPOP_PUBLIC_URI, text -> builder.publicUri(URI.create(text)));
    set(settings, TokenSetting.DPOP_REPLAY_CACHE, builder::replayCache);
    set(settings, TokenSetting.DPOP_REPLAY_PROVIDER, builder::replayProvider);
    set(
        settings,
        TokenSetting.DPOP_REPLAY_MANAGER,
        text -> builder.replayManager(URI.create(text)));
    if (settings.bool(TokenSetting.DPOP_REQUIRED).orElse(false)) {
      builder.required();
    }
    return builder.build();
  }

  /** Whatever is wrong with a value: it may be the key, so it is not repeated. */
  private static void set(TokenSettings settings, TokenSetting setting, Consumer<String> value) {
    try {
      settings.text(setting).ifPresent(value);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          Guide.WRONG_SETTING.after(setting.key() + " is wrong; it must be " + rule(setting)));
    }
  }

  private static String rule(TokenSetting setting) {
    return switch (setting) {
      case DPOP_NONCE_KEY -> "at least 32 random bytes in base64";
      case DPOP_PUBLIC_URI ->
          "what clients call this server, an absolute URI of http or https without user"
              + " information, query and fragment, for example https://api.example.com";
      case DPOP_REPLAY_PROVIDER -> "the name of a class";
      case DPOP_REPLAY_MANAGER -> "a URI, for example infinispan.xml";
      default -> "the name of a cache";
    };
  }

  /** Base64 with either alphabet (RFC 4648, sections 4 and 5). */
  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
  }
}
