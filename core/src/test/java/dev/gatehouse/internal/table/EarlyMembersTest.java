package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.Endpoints;
import dev.gatehouse.internal.resource.ResourceType;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What runs before the decision, since it makes the resource, is told at the start. */
class EarlyMembersTest {

  private static final String BODY =
      "Form parameters of guarded classes that read the body of everybody: ";
  private static final String CODE = "Code of guarded classes that takes parameters of a request: ";

  abstract static class Guarded {
    @POST
    @DenyAll
    public void post() {}
  }

  @Path("a")
  static class FormField extends Guarded {
    @FormParam("x")
    String x;
  }

  @Path("a")
  static class FormSetter extends Guarded {
    @FormParam("x")
    public void setX(String x) {}
  }

  @Path("a")
  static class FormConstructor extends Guarded {
    public FormConstructor(@FormParam("x") String x) {}
  }

  static class Form {
    @FormParam("x")
    String x;
  }

  static class Nested {
    @BeanParam Form form;
  }

  @Path("a")
  static class FormBean extends Guarded {
    @BeanParam Nested nested;
  }

  @Path("a")
  static class FormInherited extends FormField {}

  @Path("a/{id}")
  static class ByConstructor extends Guarded {
    public ByConstructor(@PathParam("id") String id) {}
  }

  @Path("a/{id}")
  static class BySetter extends Guarded {
    @QueryParam("id")
    public void setId(String id) {}
  }

  @Path("a/{id}")
  static class ByInjectedUri extends Guarded {
    public ByInjectedUri(@Context UriInfo uri) {}
  }

  @Path("a/{id}")
  static class AfterConstruction extends Guarded {
    @PathParam("id")
    String id;

    @PostConstruct
    void look() {}
  }

  @Path("a/{id}")
  static class AfterInjection extends Guarded {
    @Context UriInfo uri;

    @PostConstruct
    void look() {}
  }

  static class Order {
    static Order valueOf(String id) {
      return new Order();
    }
  }

  @Path("a/{id}")
  static class ByConversion extends Guarded {
    @PathParam("id")
    Order order;
  }

  static class BeanByConstructor {
    BeanByConstructor(@PathParam("id") String id) {}
  }

  @Path("a/{id}")
  static class ByBean extends Guarded {
    @BeanParam BeanByConstructor bean;
  }

  @Path("a/{id}")
  static class Harmless extends Guarded {
    @PathParam("id")
    String id;

    @QueryParam("of")
    List<UUID> of;

    public Harmless(String other) {}

    @GET
    @RolesAllowed("admin")
    public String get(@QueryParam("q") String q, @FormParam("f") String f) {
      return id;
    }
  }

  /** Constructed without the request, whatever it does. */
  @Path("a")
  static class Preparing extends Guarded {
    @PostConstruct
    void prepare() {}
  }

  @Path("open")
  static class Open {
    @FormParam("x")
    String x;

    public Open(@PathParam("id") String id) {}

    @POST
    @PermitAll
    public void post() {}
  }

  private static List<String> warnings(Class<?>... classes) {
    return StartupWarnings.of(classes).stream()
        .map(line -> line.replace(EarlyMembersTest.class.getName() + '$', ""))
        .toList();
  }

  private static void assertTold(Class<?> type, String kind, String member) {
    assertThat(warnings(type), contains(containsString(kind + member + ". Servers ")));
  }

  @Test
  void formParametersReadTheBodyOfEverybody() {
    assertTold(FormField.class, BODY, "FormField#x");
    assertTold(FormSetter.class, BODY, "FormSetter#setX");
    assertTold(FormConstructor.class, BODY, "the constructor of FormConstructor");
    assertTold(FormBean.class, BODY, "Form#x");
    assertTold(FormInherited.class, BODY, "FormField#x");
  }

  @Test
  void codeThatTakesParametersRunsForEverybody() {
    assertTold(ByConstructor.class, CODE, "the constructor of ByConstructor");
    assertTold(BySetter.class, CODE, "BySetter#setId");
    assertTold(ByInjectedUri.class, CODE, "the constructor of ByInjectedUri");
    assertTold(ByConversion.class, CODE, "ByConversion#order");
    assertTold(ByBean.class, CODE, "the constructor of BeanByConstructor");
  }

  @Test
  void soDoesWhatRunsOnceTheyAreThere() {
    assertTold(AfterInjection.class, CODE, "AfterInjection#look");
    assertTold(AfterConstruction.class, CODE, "AfterConstruction#look");
  }

  @Test
  void eachKindIsOneWarning() {
    assertThat(
        warnings(FormField.class, FormSetter.class, ByConstructor.class, BySetter.class),
        contains(
            containsString(BODY + "FormField#x; FormSetter#setX. "),
            containsString(CODE + "BySetter#setId; the constructor of ByConstructor. ")));
  }

  @Test
  void whatTakesNoParameterOrGuardsNothingIsNoneOfIt() {
    assertThat(warnings(Harmless.class, Preparing.class, Open.class), is(empty()));
  }

  @Test
  void itIsToldOfAClassThatIsSeenLate() {
    LateClasses late = new LateClasses(new AccessRules(Unannotated.PERMIT));
    try (CapturedLog log = new CapturedLog("dev.gatehouse", Level.ALL)) {
      for (int i = 0; i < 2; i++) {
        late.find(
            new ResourceType(FormField.class),
            Endpoints.method(Guarded.class, "post"),
            AccessRule.permitAll());
      }
      assertThat(
          log.messages(Level.WARNING), contains(containsString("EarlyMembersTest$FormField#x")));
    }
  }
}
