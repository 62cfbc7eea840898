package dev.gatehouse.stacks.resteasy;

import dev.gatehouse.stacks.QueryContract;
import dev.gatehouse.stacks.Stack;
import jakarta.ws.rs.core.Application;

class ResteasyQueryTest extends QueryContract {

  @Override
  protected Stack start(Application shop) {
    return new RunningUndertow(shop);
  }
}
