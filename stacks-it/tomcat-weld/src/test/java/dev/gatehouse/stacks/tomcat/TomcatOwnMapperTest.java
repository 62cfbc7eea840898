package dev.gatehouse.stacks.tomcat;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import org.glassfish.jersey.server.ResourceConfig;

class TomcatOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningTomcat(
        "own", new ResourceConfig(shop.classes()).register(Callers.withAuthenticator()));
  }
}
