package dev.gatehouse.stacks.helidon;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** With an authenticator of Gatehouse, and without Helidon's own security. */
@ExtendWith(OnHelidon.class)
class HelidonTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return RunningHelidon.bare(shop);
  }
}
