package dev.gatehouse.internal.settings;

import dev.gatehouse.Unannotated;
import dev.gatehouse.http.AuthParam;
import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.text.LogText;
import dev.gatehouse.internal.text.ScopeToken;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The settings that have a name, with the rule that each value must keep. */
public enum Setting {
  ENABLED("gatehouse.enabled", "true or false", Setting::bool),
  REALM("gatehouse.realm", "printable US-ASCII text that is not blank", Setting::realm),
  SCHEMES(
      "gatehouse.schemes",
      "names of authentication schemes, separated by commas, for example Basic,Bearer",
      Setting::schemes),
  UNANNOTATED("gatehouse.unannotated", "permit, authenticated, deny or fail", Setting::unannotated),
  TYPE_BASE(
      "gatehouse.type-base",
      "an absolute URI, for example https://errors.example.com/",
      Setting::absoluteUri),
  INSTANCE("gatehouse.instance", "true or false", Setting::bool),
  CONTAINER_DENIALS("gatehouse.container-denials", "true or false", Setting::bool),
  AUDIT("gatehouse.audit", "true or false", Setting::bool),
  EXPOSE_CHALLENGE("gatehouse.expose-challenge", "true or false", Setting::bool),
  RESOURCE_METADATA(
      "gatehouse.resource-metadata",
      "an absolute https URI (RFC 9728), or http on a loopback host",
      Setting::metadataUri),
  RESOURCE(
      "gatehouse.resource",
      "an absolute https or http URI (RFC 9728) with a host, without user info, fragment or comma,"
          + " for example https://api.example.com/orders",
      Setting::httpUri),
  AUTHORIZATION_SERVERS(
      "gatehouse.authorization-servers",
      "issuer identifiers (RFC 8414), separated by commas: absolute https or http URIs with a host,"
          + " without user info, query or fragment, for example https://login.example.com",
      Setting::issuers),
  SCOPES_SUPPORTED(
      "gatehouse.scopes-supported",
      "OAuth scopes (RFC 6749, section 3.3), separated by commas, with - in front of those to hide,"
          + " for example orders:read,-internal",
      Setting::scopes),
  ANONYMOUS(
      "gatehouse.anonymous",
      "names of principals that are nobody, separated by commas, for example guest",
      Setting::names),
  CORRELATION_HEADER(
      "gatehouse.correlation-header",
      "the name of a request header that carries no secret, for example X-Request-Id",
      Setting::correlationHeader),
  TEXTS(
      "gatehouse.texts",
      "the base name of a resource bundle of the application, for example com.example.Denials for"
          + " the file com/example/Denials.properties",
      Setting::bundle);

  static final String PREFIX = "gatehouse.";

  /** What never gets into a log. */
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie");

  private interface Parser {
    Object parse(String text);
  }

  private final String key;
  private final String rule;
  private final Parser parser;

  Setting(String key, String rule, Parser parser) {
    this.key = key;
    this.rule = rule;
    this.parser = parser;
  }

  public String key() {
    return key;
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException with key, rule and what was wrong, where it breaks the rule
   */
  public Object parse(Object value) {
    try {
      return parser.parse(String.valueOf(value).trim());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          key + " must be " + rule + "; it is " + LogText.quote(String.valueOf(value)), e);
    }
  }

  public boolean accepts(String value) {
    try {
      parser.parse(value);
      return true;
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private static Boolean bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** A challenge knows what a realm may hold (RFC 9110, section 11.5). */
  private static String realm(String text) {
    return Challenge.of("Basic", text).parameter("realm").orElseThrow();
  }

  private static List<String> schemes(String text) {
    List<String> schemes = members(text);
    schemes.forEach(scheme -> Challenge.of(scheme, "realm"));
    return schemes;
  }

  private static List<String> members(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).distinct().toList();
  }

  private static List<String> names(String text) {
    List<String> names = members(text);
    names.forEach(Setting::name);
    return names;
  }

  private static String name(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  }

  private static Unannotated unannotated(String text) {
    return Unannotated.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String correlationHeader(String text) {
    String name = new AuthParam(text, "").name();
    if (SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("carries credentials");
    }
    return name;
  }

  /** Names of folders may be any; what begins with a slash no class loader finds. */
  private static String bundle(String text) {
    if (!text.matches("[\\w-]+([./][\\w-]+)*") || text.endsWith(".properties")) {
      throw new IllegalArgumentException("no base name");
    }
    return text;
  }

  private static URI absoluteUri(String text) {
    URI uri = URI.create(text);
    if (!uri.isAbsolute()) {
      throw new IllegalArgumentException("not absolute");
    }
    return uri;
  }

  /** The challenge names it within quotes, where clients split at commas. */
  private static URI httpUri(String text) {
    URI uri = absoluteUri(text);
    if (!uri.getScheme().matches("(?i)https?")
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawFragment() != null
        || text.contains(",")) {
      throw new IllegalArgumentException("not what tells one place on the web");
    }
    Challenge.of("Bearer").with("resource_metadata", text);
    return uri;
  }

  private static List<URI> issuers(String text) {
    return members(text).stream().map(Setting::issuer).toList();
  }

  private static URI issuer(String text) {
    URI uri = httpUri(text);
    if (uri.getRawQuery() != null) {
      throw new IllegalArgumentException("has a query");
    }
    return uri;
  }

  private static List<String> scopes(String text) {
    List<String> scopes = members(text);
    scopes.forEach(Setting::scope);
    return scopes;
  }

  private static void scope(String text) {
    if (!ScopeToken.is(text.startsWith("-") ? text.substring(1) : text)) {
      throw new IllegalArgumentException("not a scope");
    }
  }

  private static URI metadataUri(String text) {
    URI uri = absoluteUri(text);
    String host = uri.getHost();
    boolean loopback = host != null && host.matches("localhost|127\\.0\\.0\\.1|\\[::1]");
    boolean https = host != null && "https".equalsIgnoreCase(uri.getScheme());
    if (!https && !(loopback && "http".equalsIgnoreCase(uri.getScheme()))) {
      throw new IllegalArgumentException("neither https nor loopback");
    }
    Challenge.of("Bearer").with("resource_metadata", text);
    return uri;
  }
}
