package dev.gatehouse.stacks.dropwizard;

import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;

class DropwizardOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningDropwizard(shop);
  }
}
