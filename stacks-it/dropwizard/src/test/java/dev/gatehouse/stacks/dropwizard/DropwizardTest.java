package dev.gatehouse.stacks.dropwizard;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;

class DropwizardTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningDropwizard(shop);
  }
}
