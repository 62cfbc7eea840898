package dev.gatehouse.internal.resource;

import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessTable;
import dev.gatehouse.hierarchy.ClassGenerator;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which class people read of, and that it and what a container makes of it are one endpoint. */
@Tag("B#12")
class WrittenClassesTest {

  @Path("orders")
  @RolesAllowed("admin")
  public static class Orders {
    @GET
    public String list(@QueryParam("of") String customer) {
      return "";
    }
  }

  public static class Silent extends Orders {
    @Override
    public String list(String customer) {
      return "";
    }
  }

  @HttpMethod("LOCK")
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Lock {}

  public interface Closed {
    @DenyAll
    String list(String customer);
  }

  @ParameterizedTest
  @EnumSource
  void aSubclassThatNobodyWroteIsTheClassBehindIt(ClassGenerator generator) {
    Class<?> generated = generator.subclassOf(Orders.class);

    assertThat(WrittenClasses.behind(generated), is(Orders.class));
    assertThat(ruleOf(generated, "list"), is(roles("admin")));
    assertThat(
        AccessTable.of(Orders.class, generated).toText(),
        is(AccessTable.of(Orders.class).toText()));
    assertThat(
        AccessTable.of(generated).endpoints().get(0).resourceClass(), is(Orders.class.getName()));
  }

  @Test
  void aSubclassThatSomebodyWroteIsItself() {
    assertThat(WrittenClasses.behind(Silent.class), is(Silent.class));
    assertThat(
        AccessTable.of(Silent.class).endpoints().get(0).resourceClass(),
        is(Silent.class.getName()));
  }

  @Test
  void aClassThatSaysSomethingIsItselfWhoeverMadeIt() {
    AnnotationDescription deny = AnnotationDescription.Builder.ofType(DenyAll.class).build();
    for (Class<?> generated :
        List.of(
            load(new ByteBuddy().subclass(Orders.class).annotateType(deny).make()),
            load(new ByteBuddy().subclass(Orders.class).implement(Closed.class).make()),
            load(
                new ByteBuddy()
                    .subclass(Orders.class)
                    .method(ElementMatchers.named("list"))
                    .intercept(StubMethod.INSTANCE)
                    .annotateMethod(deny)
                    .make()),
            load(
                new ByteBuddy()
                    .subclass(Orders.class)
                    .method(ElementMatchers.named("list"))
                    .intercept(StubMethod.INSTANCE)
                    .annotateMethod(AnnotationDescription.Builder.ofType(Lock.class).build())
                    .make()),
            load(
                new ByteBuddy()
                    .subclass(Orders.class)
                    .defineMethod("more", String.class, Visibility.PUBLIC)
                    .intercept(StubMethod.INSTANCE)
                    .annotateMethod(AnnotationDescription.Builder.ofType(GET.class).build())
                    .make()),
            load(
                new ByteBuddy()
                    .subclass(Orders.class)
                    .defineField("of", String.class)
                    .annotateField(
                        AnnotationDescription.Builder.ofType(QueryParam.class)
                            .define("value", "of")
                            .build())
                    .make()))) {
      assertThat(WrittenClasses.behind(generated) == generated, is(true));
    }
  }

  private static Class<?> load(DynamicType.Unloaded<?> made) {
    return made.load(WrittenClassesTest.class.getClassLoader()).getLoaded();
  }
}
