package dev.gatehouse.stacks.cxf;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.ShopApplication;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;

class CxfJettyTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningJetty(new ShopApplication(shop));
  }
}
