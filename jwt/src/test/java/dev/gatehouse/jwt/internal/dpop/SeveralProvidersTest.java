package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.jwt.LogCapture;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import javax.cache.Caching;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application whose jars bring more JCache providers than one, or one that is broken. */
@DisplayName("Where an application has several JCache providers")
class SeveralProvidersTest {

  private static final Duration LIFETIME = Duration.ofSeconds(91);
  private static final String RI = "org.jsr107.ri.spi.RICachingProvider";

  private static final String NOT_CLEAR =
      "There are several JCache providers, and it is not clear which one is to remember used DPoP"
          + " proofs, so that ";
  private static final String NOT_LOADED =
      "The JCache provider that is to remember used DPoP proofs cannot be loaded, so that ";
  private static final String BY_THIS_NODE =
      "they are remembered by this node only: on another node each can be replayed for 91 seconds;";
  private static final String SETTING =
      "gatehouse.jwt.dpop.replay-provider. See docs/troubleshooting.md#dpop-nodes";
  private static final String NAME_IT = " name it by " + SETTING;
  private static final String REPAIR_IT = " repair it, or name another one by " + SETTING;
  private static final String REFUSED =
      "requests with a proof are answered with 503; name it by " + SETTING;

  @TempDir private Path jar;
  private String logged;

  /** JCache looks for them by the thread's class loader: there is one more than in the tests. */
  private <T> T withProvider(String name, Supplier<T> step) throws IOException {
    Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(jar.resolve("META-INF/services/javax.cache.spi.CachingProvider"), name);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    LogCapture log = new LogCapture();
    log.start();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return step.get();
    } finally {
      thread.setContextClassLoader(before);
      logged = log.stop();
    }
  }

  private ProofMemory open(String cache, String provider) throws IOException {
    return withProvider(
        OtherProvider.class.getName(),
        () -> ProofMemories.open(new ReplayCache(cache, provider, null), LIFETIME));
  }

  @Test
  @DisplayName("each node remembers its own, and the log says which setting names one")
  void eachNodeRemembersItsOwn() throws IOException {
    ProofMemory memory = open(null, null);

    assertThat(memory, is(instanceOf(NodeMemory.class)));
    assertThat(logged, containsString("WARNING: " + NOT_CLEAR + BY_THIS_NODE + NAME_IT));
  }

  @Test
  @DisplayName("and a cache is named, no proof is taken")
  void noProofIsTakenWhereACacheIsNamed() throws IOException {
    ProofMemory memory = open("proofs", null);

    assertThat(logged, containsString("SEVERE: " + NOT_CLEAR + REFUSED));
    assertThat(
        assertThrows(IllegalStateException.class, () -> memory.isFirst("a")).getMessage(),
        is(NOT_CLEAR + REFUSED));
  }

  @Test
  @DisplayName("the one that is named is taken")
  void theOneThatIsNamedIsTaken() throws IOException {
    ProofMemory memory = open("named", RI);

    assertThat(memory, is(instanceOf(CacheMemory.class)));
    assertThat(memory.isFirst("a"), is(true));
    assertThat(memory.isFirst("a"), is(false));
    assertThat(
        logged,
        containsString(
            "INFO: Used DPoP proofs are remembered in cache named of " + RI + ": where several"));
    assertThat(logged, not(containsString("WARNING")));
    Caching.getCachingProvider().close();
  }

  @Test
  @DisplayName("the one of JCache's own system property is taken")
  void theOneOfTheSystemPropertyIsTaken() throws IOException {
    System.setProperty(Caching.JAVAX_CACHE_CACHING_PROVIDER, RI);
    try {
      assertThat(open(null, null), is(instanceOf(CacheMemory.class)));
    } finally {
      System.clearProperty(Caching.JAVAX_CACHE_CACHING_PROVIDER);
    }
  }

  @Test
  @DisplayName("one that is named and not there keeps the application from starting")
  void oneThatIsNotThereIsAMistake() {
    assertThat(
        assertThrows(IllegalStateException.class, () -> open(null, "org.example.Caches"))
            .getMessage(),
        is(
            "The JCache provider org.example.Caches is named for used DPoP proofs, and cannot be"
                + " had; add it to the application, or correct "
                + SETTING));
  }

  @Test
  @DisplayName("one that is broken keeps nothing from starting")
  void oneThatIsBrokenKeepsNothingFromStarting() throws IOException {
    ProofMemory memory =
        withProvider("org.example.Gone", () -> ProofMemories.open(ReplayCache.ANY, LIFETIME));

    assertThat(memory, is(instanceOf(NodeMemory.class)));
    assertThat(logged, containsString("WARNING: " + NOT_LOADED + BY_THIS_NODE + REPAIR_IT));
    assertThat(logged, containsString("org.example.Gone"));
  }

  @Test
  @DisplayName("nor does a system property that names none")
  void aSystemPropertyThatNamesNoneKeepsNothingFromStarting() throws IOException {
    System.setProperty(Caching.JAVAX_CACHE_CACHING_PROVIDER, "org.example.Gone");
    try {
      assertThat(open(null, null), is(instanceOf(NodeMemory.class)));
      assertThat(logged, containsString("WARNING: " + NOT_LOADED + BY_THIS_NODE + REPAIR_IT));
    } finally {
      System.clearProperty(Caching.JAVAX_CACHE_CACHING_PROVIDER);
    }
  }
}
