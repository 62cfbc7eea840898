package dev.gatehouse.stacks.cxf;

import dev.gatehouse.stacks.QueryContract;
import dev.gatehouse.stacks.Stack;
import jakarta.ws.rs.core.Application;

class CxfQueryTest extends QueryContract {

  @Override
  protected Stack start(Application shop) throws Exception {
    return new RunningJetty(shop);
  }
}
