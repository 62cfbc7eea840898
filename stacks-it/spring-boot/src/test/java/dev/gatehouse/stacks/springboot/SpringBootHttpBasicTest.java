package dev.gatehouse.stacks.springboot;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;
import dev.gatehouse.testkit.HttpAnswer;
import org.hamcrest.Matcher;

/** With {@code httpBasic()} Spring Security answers wrong credentials itself, wherever they come. */
class SpringBootHttpBasicTest extends StackContract {

  @Override
  protected Stack start(Shop shop) {
    return new RunningSpring(shop, HttpBasicConfiguration.class);
  }

  @Override
  protected Matcher<HttpAnswer> wrongPassword() {
    return new SpringsOwn401();
  }

  @Override
  protected Matcher<HttpAnswer> malformedBasic() {
    return new SpringsOwn401();
  }

  @Override
  protected Matcher<HttpAnswer> wrongPasswordAtAnOpenEndpoint() {
    return new SpringsOwn401();
  }
}
