package dev.gatehouse.stacks.helidon;

import dev.gatehouse.stacks.OwnMapperContract;
import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnHelidon.class)
class HelidonOwnMapperTest extends OwnMapperContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return RunningHelidon.bare(shop);
  }
}
