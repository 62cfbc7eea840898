package dev.gatehouse.stacks.weldse;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import org.glassfish.jersey.server.ResourceConfig;

class JerseyWeldSeOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningGrizzly(
        new ResourceConfig(shop.classes()).register(Callers.withAuthenticator()));
  }
}
