package dev.gatehouse.stacks.tomcat;

import dev.gatehouse.stacks.Served;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;
import dev.gatehouse.testkit.HttpAnswer;
import org.glassfish.jersey.server.ResourceConfig;
import org.hamcrest.Matcher;

/** With BASIC by web.xml and Tomcat's own callers; Gatehouse is found by itself. */
class TomcatBasicTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningTomcat("basic", new ResourceConfig(shop.classes()));
  }

  /** Tomcat reads credentials where somebody has to be known, and nowhere else. */
  @Override
  protected Matcher<HttpAnswer> knownCallerAtAnOpenEndpoint() {
    return Served.served("nobody");
  }
}
