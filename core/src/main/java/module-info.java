/** Consistent 401 and 403 responses for Jakarta REST applications. */
module dev.gatehouse {
  requires transitive jakarta.ws.rs;
  requires jakarta.annotation;
  requires jakarta.json;
  requires java.xml;

  exports dev.gatehouse;
  exports dev.gatehouse.authentication;
  exports dev.gatehouse.http;

  // Runtimes inject ResourceInfo into the filters, which are nobody else's business.
  opens dev.gatehouse;

  provides jakarta.ws.rs.core.Feature with
      dev.gatehouse.GatehouseFeature;
}
