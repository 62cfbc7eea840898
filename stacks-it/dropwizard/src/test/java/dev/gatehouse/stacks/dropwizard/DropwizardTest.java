package dev.gatehouse.stacks.dropwizard;

import static org.hamcrest.Matchers.is;

import dev.gatehouse.stacks.Shop;
import dev.gatehouse.stacks.Stack;
import dev.gatehouse.stacks.StackContract;
import dev.gatehouse.testkit.HttpAnswer;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

class DropwizardTest extends StackContract {

  @Override
  protected Stack start(Shop shop) throws Exception {
    return new RunningDropwizard(shop);
  }

  /** Dropwizard has a mapper for each Throwable, and so for the exception that wraps the 403. */
  @Override
  protected Matcher<HttpAnswer> refusalOfAStage() {
    return new FeatureMatcher<>(is(500), "Dropwizard's own answer, with the status", "status") {
      @Override
      protected Integer featureValueOf(HttpAnswer answer) {
        return answer.status();
      }
    };
  }
}
