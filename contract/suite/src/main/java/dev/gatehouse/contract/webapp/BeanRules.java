package dev.gatehouse.contract.webapp;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.contract.client.ContractClient;
import dev.gatehouse.contract.client.ExpectedDenial;
import dev.gatehouse.contract.client.Served;
import dev.gatehouse.testkit.HttpAnswer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an enterprise bean refuses behind a resource that is open to everybody. */
interface BeanRules extends ContractClient {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/bean", "/bean/local", "/bean/authentication"})
  @DisplayName("J-11 a bean refuses as an annotation does: anonymous callers get 401, others 403")
  default void beanRefusesAsAnAnnotationDoes(String path) {
    ExpectedDenial.MISSING.assertIs(get(path));
    ExpectedDenial.INVALID.assertIs(get(path, ContractClient.basic("alice:wrong")));
    ExpectedDenial.ROLE_MISSING.assertIs(get(path, ALICE));
  }

  @Test
  @DisplayName("J-11 a refusal that another bean has wrapped is one, unless a mapper has the word")
  default void wrappedRefusalIsFound() {
    if (caught().equals("caught EJBException")) {
      // The application's mapper for any exception is asked before the runtime unwraps it.
      assertThat(get("/bean/wrapped", ALICE).body(), is(caught()));
    } else {
      ExpectedDenial.MISSING.assertIs(get("/bean/wrapped"));
      ExpectedDenial.ROLE_MISSING.assertIs(get("/bean/wrapped", ALICE));
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/bean"})
  default void beanServesTheRole(String path) {
    HttpAnswer answer = get(path, BOB);
    assertThat(answer.toString(), answer.status(), is(200));
    assertThat(answer.toString(), answer.body(), is("served by the bean"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"/bean/broken"})
  @DisplayName("what else a bean throws goes where it goes without Gatehouse")
  default void otherExceptionOfABeanIsNoDenial(String path) {
    HttpAnswer answer = get(path, BOB);
    assertThat(answer.toString(), answer.body(), is(caught()));
  }

  /**
   * What the application's mapper for any exception says of a bean's, which a runtime unwraps
   * before it looks for a mapper (REST 3.1, section 11.2.4), or behind it.
   *
   * @return the text
   */
  default String caught() {
    return "caught IllegalStateException";
  }

  @Tag("B#12")
  @Test
  @DisplayName("B#12 a session bean that is a resource is guarded as any other")
  default void sessionBeanIsGuarded() {
    ExpectedDenial.MISSING.assertIs(get("/session"));
    ExpectedDenial.ROLE_MISSING.assertIs(get("/session", ALICE));
    Served.assertIs(get("/session", BOB), "served by the bean");
    ExpectedDenial.MISSING.assertIs(get("/session/user"));
    Served.assertIs(get("/session/user", ALICE), "served by the bean");
    Served.assertIs(get("/session/permit"), "served by the bean");
  }
}
