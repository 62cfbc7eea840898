package dev.gatehouse.jwt.internal.dpop;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server that has JCache for its own purposes, as Payara has Hazelcast. */
@DisplayName("Where the server has a JCache provider, and the application none,")
class ServerProviderTest {

  private static final Duration LIFETIME = Duration.ofSeconds(91);

  /** A web application's jars, above which the server has JCache. */
  private final URLClassLoader application = new WebApplication();

  private ClassLoader before;

  /** Loads the module's own classes itself, as a web application does. */
  private static final class WebApplication extends URLClassLoader {

    WebApplication() {
      super(classPath(), WebApplication.class.getClassLoader());
    }

    private static URL[] classPath() {
      return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(
              entry -> {
                try {
                  return new File(entry).toURI().toURL();
                } catch (MalformedURLException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        if (!name.startsWith(ProofMemories.class.getPackageName() + ".")) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }
  }

  /** The server's names. */
  public static final class Names implements InitialContextFactory {

    @Override
    public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
      return new InitialContext(true) {
        @Override
        public Object lookup(String name) throws NamingException {
          if (!name.equals("payara/CacheManager")) {
            throw new NameNotFoundException(name);
          }
          return Caching.getCachingProvider().getCacheManager();
        }
      };
    }
  }

  @BeforeEach
  void runAsTheApplication() {
    before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(application);
  }

  @AfterEach
  void stop() throws IOException {
    System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    Thread.currentThread().setContextClassLoader(before);
    application.close();
    Caching.getCachingProvider().close();
  }

  private Object open() throws Exception {
    return CacheMemoryTest.open(application, LIFETIME);
  }

  @Test
  @DisplayName("each node remembers its own proofs, and the provider is not asked for a cache")
  void eachNodeRemembersItsOwn() throws Exception {
    assertThat(open().getClass().getName(), is(NodeMemory.class.getName()));
  }

  @Test
  @DisplayName("Payara's data grid remembers them for all, where it is switched on")
  void thatOfPayaraRemembersThem() throws Exception {
    System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Names.class.getName());

    Object memory = open();
    assertThat(memory, hasToString("cache gatehouse-dpop-proofs of payara/CacheManager"));

    var isFirst = memory.getClass().getDeclaredMethod("isFirst", String.class);
    isFirst.setAccessible(true);
    assertThat(isFirst.invoke(memory, "a"), is(true));
    assertThat(isFirst.invoke(memory, "a"), is(false));
    CacheManager manager = Caching.getCachingProvider().getCacheManager();
    assertThat(manager, is(instanceOf(CacheManager.class)));
    assertThat(
        manager.getCache("gatehouse-dpop-proofs", String.class, Boolean.class).containsKey("a"),
        is(true));
  }
}
