package dev.gatehouse.stacks.resteasy;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;

class ResteasyUndertowTest extends StackContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningUndertow(new ShopApplication(shop));
  }
}
