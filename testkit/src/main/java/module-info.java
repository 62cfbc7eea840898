/** For the tests of applications that Gatehouse guards: matchers, and the access matrix. */
@SuppressWarnings({
  "requires-automatic",
  "requires-transitive-automatic"
}) // Hamcrest only has the name
module dev.gatehouse.testkit {
  requires transitive dev.gatehouse;
  requires transitive jakarta.ws.rs;
  requires transitive org.hamcrest;
  requires jakarta.annotation;
  requires jakarta.json;
  requires java.net.http;

  exports dev.gatehouse.testkit;

  // Runtimes inject ResourceInfo into the filter that tells the access matrix what was matched.
  opens dev.gatehouse.testkit;
}
