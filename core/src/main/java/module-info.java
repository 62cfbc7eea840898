/** Consistent 401 and 403 responses for Jakarta REST applications. */
module dev.gatehouse {
  requires transitive jakarta.ws.rs;
  requires jakarta.annotation;
  requires jakarta.json;
  requires java.xml;

  // For the compiler: it says where null is a value.
  requires static transitive org.jspecify;

  // What an embedded runtime may lack: each is touched only where it is found.
  requires static jakarta.cdi;
  requires static jakarta.ejb;
  requires static jakarta.security;
  requires static jakarta.security.auth.message;
  requires static jakarta.servlet;
  requires static java.naming;

  exports dev.gatehouse;
  exports dev.gatehouse.authentication;
  exports dev.gatehouse.http;
  exports dev.gatehouse.openapi;

  // Runtimes make and inject filters and features, and CDI the decorator, by reflection.
  opens dev.gatehouse.internal.cdi;
  opens dev.gatehouse.internal.discovery;
  opens dev.gatehouse.internal.metadata;
  opens dev.gatehouse.internal.rest;
  opens dev.gatehouse.internal.server;
  opens dev.gatehouse.internal.servlet;

  uses dev.gatehouse.authentication.AuthenticatorProvider;

  // Those of CDI and servlets stand in META-INF/services only: "provides" does not resolve where
  // their APIs are missing, and containers load applications from the class path.
  provides jakarta.ws.rs.core.Feature with
      dev.gatehouse.internal.discovery.ServiceFeature;
}
