package dev.gatehouse.stacks.resteasy;

import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import dev.gatehouse.stacks.Stack;

class ResteasyOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningUndertow(new ShopApplication(shop));
  }
}
