package dev.gatehouse.jwt.internal.discovery;

import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.AuthenticatorProvider;
import dev.gatehouse.jwt.IntrospectionAuthenticator;
import dev.gatehouse.jwt.JwtAuthenticator;
import dev.gatehouse.jwt.internal.TokenSetting;
import dev.gatehouse.jwt.internal.TokenSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes authenticators where the settings name keys or an introspection endpoint. */
public final class SettingsAuthenticators implements AuthenticatorProvider {

  private static final Logger LOGGER = System.getLogger("dev.gatehouse.jwt");

  @Override
  public Set<String> keys() {
    return TokenSetting.keys();
  }

  @Override
  public List<Authenticator> authenticators(Map<String, String> settings) {
    TokenSettings read = new TokenSettings(settings);
    boolean ownKeys = read.has(TokenSetting.SECRET);
    boolean keys =
        ownKeys || Stream.of(TokenSetting.KEY, TokenSetting.KEY_LOCATION).anyMatch(read::has);
    boolean introspection = read.has(TokenSetting.INTROSPECTION_ENDPOINT);
    if (!(keys || introspection) || !read.bool(TokenSetting.ENABLED).orElse(true)) {
      return List.of();
    }
    boolean serverReads = !ownKeys && !introspection && hasMicroProfileJwt();
    if (serverReads && !read.has(TokenSetting.ENABLED)) {
      LOGGER.log(
          Level.INFO,
          "The tokens that mp.jwt.verify.* describes are left to the server, which has MicroProfile"
              + " JWT; to read them here, set "
              + TokenSetting.ENABLED.key());
      return List.of();
    }
    return List.of(keys ? JwtAuthenticator.of(settings) : IntrospectionAuthenticator.of(settings));
  }

  private static boolean hasMicroProfileJwt() {
    try {
      Class.forName(
          "org.eclipse.microprofile.jwt.JsonWebToken",
          false,
          SettingsAuthenticators.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }
}
