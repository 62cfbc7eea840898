/** Bearer tokens for Jakarta REST applications on runtimes without a check of their own. */
@SuppressWarnings("requires-automatic") // Nimbus' OAuth SDK and JCache only have their jars' names
module dev.gatehouse.jwt {
  requires transitive dev.gatehouse;
  requires com.nimbusds.jose.jwt;
  requires java.naming;
  requires java.net.http;
  requires oauth2.oidc.sdk;

  // For the compiler: it says where null is a value.
  requires static transitive org.jspecify;

  // Where the application brings a provider.
  requires static cache.api;

  exports dev.gatehouse.jwt;

  provides dev.gatehouse.authentication.AuthenticatorProvider with
      dev.gatehouse.jwt.internal.discovery.SettingsAuthenticators;
}
