package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.sameInstance;

import dev.gatehouse.internal.fixture.FakeSecurityContext;
import dev.gatehouse.internal.fixture.FakeServer;
import dev.gatehouse.internal.fixture.HandingOn;
import dev.gatehouse.internal.resource.ApplicationClasses;
import fish.payara.microprofile.jwtauth.jaxrs.RolesAllowedRequestFilter;
import fish.payara.proxies.ServersProxy;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who is told that a caller has the roles that a server's check reads: that check. */
class ServerCheckTest {

  private final FakeServer server = new FakeServer();
  private final Predicate<Predicate<String>> ofServer = server.check();
  private final SecurityContext alice = FakeSecurityContext.of("alice", "user");
  private final SecurityContext shown = new CallerForCheck(alice, ServerCheck.of(server.feature()));

  ServerCheckTest() throws ReflectiveOperationException {}

  @Test
  void theCheckIsToldYes() {
    assertThat(ofServer.test(shown::isUserInRole), is(true));
  }

  @Test
  void anybodyElseIsToldTheTruth() {
    assertThat(shown.isUserInRole("user"), is(true));
    assertThat(shown.isUserInRole("admin"), is(false));
    assertThat(shown.isUserInRole("nonsense"), is(false));
    assertThat(CompletableFuture.supplyAsync(() -> shown.isUserInRole("admin")).join(), is(false));
  }

  @Test
  void whatTheApplicationAsksWhileTheCheckRunsIsNotAskedByTheCheck() {
    assertThat(ofServer.test(role -> shown.isUserInRole(role)), is(false));
  }

  @Test
  void theApplicationsClassOfTheSameNameIsNotTheCheck() {
    assertThat(new RolesAllowedRequestFilter().test(shown::isUserInRole), is(false));
    assertThat(ServerCheck.of(RolesAllowedRequestFilter.class), is(nullValue()));
  }

  @Test
  void anotherServersClassIsNotTheCheck() throws Exception {
    assertThat(new FakeServer().check().test(shown::isUserInRole), is(false));
  }

  @Test
  void proxiesOfTheServerHandOnWhoAsks() throws Exception {
    InvocationHandler handler = (InvocationHandler) server.create(ServersProxy.class, shown);
    SecurityContext injected =
        (SecurityContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SecurityContext.class}, handler);

    assertThat(ofServer.test(injected::isUserInRole), is(true));
    assertThat(injected.isUserInRole("admin"), is(false));
  }

  @Test
  void whatTheApplicationHandsOnIsAskedByTheApplication() {
    assertThat(ofServer.test(new HandingOn(shown::isUserInRole)), is(false));
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatTheServerGeneratesInTheApplicationsLoaderHandsOnWhoAsks() throws Exception {
    Predicate<String> isUserInRole = shown::isUserInRole;
    Object generated =
        new Generating()
            .loadClass(HandingOn.class.getName())
            .getConstructors()[0]
            .newInstance(isUserInRole);

    assertThat(ApplicationClasses.contain(generated.getClass()), is(true));
    assertThat(ofServer.test((Predicate<String>) generated), is(true));
  }

  /** Defines a class as generated, in sight of Gatehouse. */
  private static final class Generating extends ClassLoader {

    private static final int ACC_SYNTHETIC = 0x1000;

    Generating() {
      super(ServerCheckTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(HandingOn.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        bytes[behindConstants(ByteBuffer.wrap(bytes))] |= ACC_SYNTHETIC >> Byte.SIZE;
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    /** Where the access flags are (JVM specification, sections 4.1 and 4.4). */
    private static int behindConstants(ByteBuffer file) {
      int constants = file.getShort(8) & 0xffff;
      file.position(10);
      for (int i = 1; i < constants; i++) {
        int tag = file.get();
        int length =
            switch (tag) {
              case 1 -> file.getShort() & 0xffff;
              case 5, 6 -> 8;
              case 7, 8, 16, 19, 20 -> 2;
              case 15 -> 3;
              default -> 4;
            };
        i += tag == 5 || tag == 6 ? 1 : 0;
        file.position(file.position() + length);
      }
      return file.position();
    }
  }

  @Test
  void theRestIsTheCallers() {
    assertThat(shown.getUserPrincipal(), is(sameInstance(alice.getUserPrincipal())));
    assertThat(shown.isSecure(), is(alice.isSecure()));
    assertThat(shown.getAuthenticationScheme(), is(alice.getAuthenticationScheme()));
  }
}
