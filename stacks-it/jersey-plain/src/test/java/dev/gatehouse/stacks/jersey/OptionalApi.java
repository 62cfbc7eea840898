package dev.gatehouse.stacks.jersey;

/** What Gatehouse uses where it is there; each by the jars that go with it. */
enum OptionalApi {
  CDI("jakarta\\.enterprise\\..*|weld-.*"),
  JAKARTA_SECURITY("jakarta\\.security\\.enterprise-api-.*"),
  JAKARTA_AUTHENTICATION("jakarta\\.authentication-api-.*"),
  SERVLET("jakarta\\.servlet-api-.*|jersey-container-servlet-.*|jetty-ee10-.*"),
  EJB("jakarta\\.ejb-api-.*"),
  MICROPROFILE_JWT("microprofile-jwt-auth-api-.*"),
  MICROPROFILE_CONFIG("microprofile-config-api-.*");

  private final String jars;

  OptionalApi(String jars) {
    this.jars = jars;
  }

  /** The names of its jars, as a regular expression. */
  String jars() {
    return jars;
  }
}
