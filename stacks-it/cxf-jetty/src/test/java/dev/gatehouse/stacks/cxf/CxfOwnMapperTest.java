package dev.gatehouse.stacks.cxf;

import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import dev.gatehouse.stacks.Stack;

class CxfOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningJetty(new ShopApplication(shop));
  }
}
