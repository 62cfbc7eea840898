package dev.gatehouse.stacks.springboot;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;

class SpringBootTest extends StackContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningSpring(shop, LenientBasicConfiguration.class);
  }
}
