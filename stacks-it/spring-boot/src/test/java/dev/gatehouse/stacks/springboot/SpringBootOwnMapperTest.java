package dev.gatehouse.stacks.springboot;

import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;

class SpringBootOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningSpring(shop, LenientBasicConfiguration.class);
  }
}
