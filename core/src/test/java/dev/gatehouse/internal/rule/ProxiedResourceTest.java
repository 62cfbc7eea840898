package dev.gatehouse.internal.rule;

import static dev.gatehouse.internal.fixture.Endpoints.method;
import static dev.gatehouse.internal.fixture.Endpoints.roles;
import static dev.gatehouse.internal.fixture.Endpoints.ruleOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.AccessRule;
import dev.gatehouse.internal.resource.ResourceType;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subclass that says nothing has the rules of the class behind it, whatever it is called. */
@Tag("B#12")
class ProxiedResourceTest {

  @RolesAllowed("admin")
  static class Guarded {
    public void call() {}

    @DenyAll
    public void closed() {}
  }

  static class Guarded$$OwbNormalScopeProxy0 extends Guarded {
    @Override
    public void call() {}

    @Override
    public void closed() {}
  }

  static class Guarded$Proxy$_$$_WeldClientProxy extends Guarded {
    @Override
    public void call() {}

    @Override
    public void closed() {}
  }

  static class Guarded$$Twice$$Enhanced extends Guarded$$OwbNormalScopeProxy0 {
    @Override
    public void call() {}

    @Override
    public void closed() {}
  }

  /** Not generated: an odd name, and no superclass of its own. */
  @RolesAllowed("admin")
  static class Odd$$Name {
    public void call() {}
  }

  interface Service {
    @RolesAllowed("admin")
    void call();
  }

  @RolesAllowed("admin")
  interface GuardedService {
    void call();
  }

  interface Stores<T> {
    @RolesAllowed("admin")
    void store(T item);
  }

  interface StoresText extends Stores<String> {}

  interface OpenStores<T> {
    @PermitAll
    void store(T item);
  }

  @RolesAllowed("admin")
  interface OpenStoresText extends OpenStores<String> {}

  private static Class<?> proxyOf(Class<?> service) {
    return Proxy.newProxyInstance(
            service.getClassLoader(), new Class<?>[] {service}, (self, method, arguments) -> null)
        .getClass();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Guarded$$OwbNormalScopeProxy0.class,
        Guarded$Proxy$_$$_WeldClientProxy.class,
        Guarded$$Twice$$Enhanced.class
      })
  void generatedSubclassesHaveTheRulesOfTheClassBehindThem(Class<?> proxy) {
    assertThat(ruleOf(proxy, "call"), is(roles("admin")));
    assertThat(ruleOf(proxy, "closed"), is(AccessRule.denyAll()));
  }

  @Test
  void aMethodOfTheClassBehindTheProxyHasItsRuleToo() {
    assertThat(
        ruleOf(Guarded$$OwbNormalScopeProxy0.class, method(Guarded.class, "closed")),
        is(AccessRule.denyAll()));
  }

  @Test
  void aClassThatIsNoProxyStaysItself() {
    assertThat(writtenBehind(Guarded.class), is(Guarded.class));
    assertThat(
        writtenBehind(Guarded$$OwbNormalScopeProxy0.class),
        is(Guarded$$OwbNormalScopeProxy0.class));
    assertThat(writtenBehind(Odd$$Name.class), is(Odd$$Name.class));
    assertThat(ruleOf(Odd$$Name.class, "call"), is(roles("admin")));
  }

  @Test
  void aGeneratedClassWithNothingBehindItStaysItself() {
    Runnable lambda = () -> {};

    assertThat(writtenBehind(lambda.getClass()), is(lambda.getClass()));
  }

  private static Class<?> writtenBehind(Class<?> type) {
    return new ResourceType(type).resourceClass();
  }

  @Test
  void aProxyOfAnInterfaceHasTheInterfacesRules() {
    assertThat(ruleOf(proxyOf(Service.class), "call"), is(roles("admin")));
    assertThat(ruleOf(proxyOf(GuardedService.class), "call"), is(roles("admin")));
  }

  @Test
  @Tag("B#1")
  void aProxyOfAGenericInterfaceHasTheInterfacesRules() {
    assertThat(ruleOf(proxyOf(StoresText.class), "store"), is(roles("admin")));
    assertThat(ruleOf(proxyOf(OpenStoresText.class), "store"), is(AccessRule.permitAll()));
  }

  /** Containers generate byte code, and override what they find by its erased parameter types. */
  @Test
  @Tag("B#1")
  void aProxyThatOverridesByErasureHasTheRulesOfTheClassBehindIt() throws Exception {
    Class<?> proxy = erasedProxy();

    assertThat(ruleOf(proxy, "store"), is(roles("admin")));
  }

  /** Java's compiler would not write it: a template is compiled with another superclass. */
  private static Class<?> erasedProxy() throws Exception {
    return new Weaver().loadClass(Erased$$Proxy.class.getName());
  }

  /** Defines the template anew, in a name space of its own. */
  private static final class Weaver extends ClassLoader {

    private static final List<Class<?>> WOVEN =
        List.of(Erased$$Proxy.class, GenericTarget.class, GenericStore.class);

    Weaver() {
      super(ProxiedResourceTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || WOVEN.stream().noneMatch(woven -> woven.getName().equals(name))) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      try (InputStream template = getResourceAsStream(name.replace('.', '/') + ".class")) {
        String code = new String(template.readAllBytes(), ISO_8859_1);
        byte[] woven = code.replace("StandIn_Super", "GenericTarget").getBytes(ISO_8859_1);
        return defineClass(name, woven, 0, woven.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

class StandIn_Super {
  public void store(Object item) {}
}

class GenericTarget extends GenericStore<String> {}

class GenericStore<T> {
  @RolesAllowed("admin")
  public void store(T item) {}
}

class Erased$$Proxy extends StandIn_Super {
  @Override
  public void store(Object item) {}
}
