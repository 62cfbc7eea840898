package dev.gatehouse.jwt.internal.dpop;

import static dev.gatehouse.jwt.internal.dpop.Refusals.accepted;
import static dev.gatehouse.jwt.internal.dpop.Refusals.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of all nodes")
class CacheMemoryTest {

  private static final Duration LIFETIME = Duration.ofSeconds(91);
  private static final String RI = "org.jsr107.ri.spi.RICachingProvider";

  private static final ReplayCache PROOFS = new ReplayCache("proofs", null, null);

  private final DpopClient client = new DpopClient();

  @AfterEach
  void close() {
    Caching.getCachingProvider().close();
  }

  private static CacheManager manager() {
    return Caching.getCachingProvider().getCacheManager();
  }

  @Test
  void isTakenWhereAProviderIsThere() {
    assertThat(ProofMemories.open(ReplayCache.ANY, LIFETIME), is(instanceOf(CacheMemory.class)));
  }

  @Test
  void refusesOnOneNodeWhatAnotherHasServed() {
    String proof = client.proof();
    SentRequest request = SentRequest.of("DPoP", proof);
    DpopBinding one = new DpopBinding(Bindings.settings());
    DpopBinding other = new DpopBinding(Bindings.settings());
    assertThat(
        one.check(request, DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED), is(accepted()));
    assertThat(
        other.check(request, DpopClient.TOKEN, client.bound(), Refusals.ACCEPTED),
        is(
            refused(
                "invalid_dpop_proof",
                "The DPoP proof was used before; make one for each request")));
    assertThat(
        other.check(
            SentRequest.of("DPoP", client.proof()),
            DpopClient.TOKEN,
            client.bound(),
            Refusals.ACCEPTED),
        is(accepted()));
  }

  @Test
  void holdsAHashThatTellsNothing() {
    new DpopBinding(Bindings.settings())
        .check(
            SentRequest.of("DPoP", client.proof()),
            DpopClient.TOKEN,
            client.bound(),
            Refusals.ACCEPTED);
    Cache<String, Boolean> cache =
        manager().getCache(ReplayCache.DEFAULT_NAME, String.class, Boolean.class);
    Cache.Entry<String, Boolean> entry = cache.iterator().next();
    assertThat(entry.getKey(), matchesPattern("[A-Za-z0-9_-]{43}"));
    assertThat(entry.getValue(), is(true));
  }

  @Test
  void forgetsAfterItsLifetime() throws InterruptedException {
    ProofMemory memory =
        CacheMemory.of(new ReplayCache("short", RI, null), RI, Duration.ofSeconds(1));
    assertThat(memory.isFirst("a"), is(true));
    assertThat(memory.isFirst("a"), is(false));
    Thread.sleep(1500);
    assertThat(memory.isFirst("a"), is(true));
  }

  @Test
  void isTheCacheThatTheApplicationHasMade() {
    Cache<String, Boolean> made =
        manager()
            .createCache(
                "proofs",
                new MutableConfiguration<String, Boolean>().setTypes(String.class, Boolean.class));
    ProofMemories.open(PROOFS, LIFETIME).isFirst("a");
    assertThat(made.containsKey("a"), is(true));
  }

  @Test
  @DisplayName("is one without types too, as providers' own files declare them")
  void isACacheWithoutTypes() {
    Cache<Object, Object> made =
        manager().createCache("proofs", new MutableConfiguration<Object, Object>());
    ProofMemory memory = ProofMemories.open(PROOFS, LIFETIME);
    assertThat(memory.isFirst("a"), is(true));
    assertThat(memory.isFirst("a"), is(false));
    assertThat(made.containsKey("a"), is(true));
  }

  @Test
  void isOfTheManagerThatIsNamed() {
    URI uri = URI.create("proofs.xml");
    ProofMemories.open(new ReplayCache(null, null, uri), LIFETIME).isFirst("a");
    CacheManager named =
        Caching.getCachingProvider()
            .getCacheManager(uri, Caching.getCachingProvider().getDefaultClassLoader());
    assertThat(named.getCacheNames(), contains(ReplayCache.DEFAULT_NAME));
    assertThat(manager().getCacheNames(), is(emptyIterable()));
  }

  @Test
  void isOpenedAgainAfterItWasClosed() {
    ProofMemory memory = ProofMemories.open(ReplayCache.ANY, LIFETIME);
    memory.isFirst("a");
    manager().getCache(ReplayCache.DEFAULT_NAME, String.class, Boolean.class).close();
    assertThat(memory.isFirst("b"), is(true));
  }

  @Test
  @DisplayName("that fails throws, so that the request is answered 503 and not served")
  void throwsWhereItFails() {
    manager()
        .createCache(
            "numbers", new MutableConfiguration<String, Long>().setTypes(String.class, Long.class));
    DpopBinding binding =
        Bindings.of(
            Bindings.settings(),
            CacheMemory.of(new ReplayCache("numbers", RI, null), RI, Duration.ofSeconds(91)));
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                binding.check(
                    SentRequest.of("DPoP", client.proof()),
                    DpopClient.TOKEN,
                    client.bound(),
                    Refusals.ACCEPTED));
    assertThat(failure.getCause(), is(instanceOf(ClassCastException.class)));
  }

  @Test
  void isThatOfTheNodeWhereNoProviderIsThere() {
    withoutProviders(
        () ->
            assertThat(
                ProofMemories.open(ReplayCache.ANY, LIFETIME), is(instanceOf(NodeMemory.class))));
  }

  @Test
  void isNotSilentlyThatOfTheNodeWhereACacheOrItsManagerIsNamed() {
    ReplayCache managed = new ReplayCache(null, null, URI.create("proofs.xml"));
    for (ReplayCache named : List.of(PROOFS, managed)) {
      withoutProviders(
          () ->
              assertThat(
                  assertThrows(
                          IllegalStateException.class, () -> ProofMemories.open(named, LIFETIME))
                      .getMessage(),
                  containsString("the application brings no JCache provider")));
    }
  }

  @Test
  @DisplayName("is that of the node where not even JCache's API is there")
  void isThatOfTheNodeWithoutTheApi() throws Exception {
    assertThat(
        open(new WithoutCaching(), LIFETIME).getClass().getName(), is(NodeMemory.class.getName()));
  }

  /** What classes that a loader loads itself open where nobody has named a cache. */
  static Object open(ClassLoader loader, Duration lifetime) throws Exception {
    Class<?> cache = loader.loadClass(ReplayCache.class.getName());
    Method open =
        loader
            .loadClass(ProofMemories.class.getName())
            .getDeclaredMethod("open", cache, Duration.class);
    open.setAccessible(true);
    Object any =
        cache.getConstructor(String.class, String.class, URI.class).newInstance(null, null, null);
    return open.invoke(null, any, lifetime);
  }

  /** Loads what is tested anew, and nothing of JCache. */
  private static final class WithoutCaching extends ClassLoader {

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("javax.cache.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(ProofMemories.class.getPackageName() + ".")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] read = bytes.readAllBytes();
        return defineClass(name, read, 0, read.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** JCache looks for them by the thread's class loader. */
  private static void withoutProviders(Runnable test) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      test.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
