package dev.gatehouse.oauth.caches;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.gatehouse.oauth.embedded.EmbeddedJersey;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A proof serves once, whatever remembers it. */
class SharedProofsTest {

  /** Members of a cluster, in the processes that use it. */
  private static final String MEMBERS = "com.hazelcast.cache.HazelcastMemberCachingProvider";

  /** What Hazelcast registers: unless told otherwise, the client of a cluster elsewhere. */
  private static final String CLIENT = "com.hazelcast.cache.HazelcastCachingProvider";

  private static final String INFINISPAN = "org.infinispan.jcache.embedded.JCachingProvider";

  private static final String SERVED = "200 served";
  private static final String REFUSED = "401 credentials-invalid, used before";

  private final BoundClient client = new BoundClient();

  /** For hazelcast.xml and infinispan.xml: a cluster of this run alone. */
  @BeforeAll
  static void chooseCluster() throws Exception {
    System.setProperty("gatehouse.cluster", UUID.randomUUID().toString());
    System.setProperty("gatehouse.cluster.port", String.valueOf(EmbeddedJersey.freePort()));
  }

  @AfterAll
  static void forgetCluster() {
    System.clearProperty("gatehouse.cluster");
    System.clearProperty("gatehouse.cluster.port");
  }

  @Test
  @DisplayName("Hazelcast: two nodes of a cluster refuse what the other one has served")
  void hazelcastSharesProofs() throws Exception {
    assertShared(MEMBERS, null);
  }

  @Test
  @DisplayName("Infinispan: two nodes that name a clustered cache refuse what the other has served")
  void infinispanSharesProofs() throws Exception {
    assertShared(INFINISPAN, URI.create("infinispan.xml"));
  }

  private void assertShared(String provider, URI manager) throws Exception {
    OrdersNode.Started one = OrdersNode.start(client.published(), provider, manager);
    try (OrdersNode.Started other = OrdersNode.start(client.published(), provider, manager)) {
      String first = client.proof();
      try (one) {
        client.awaitCache(one);
        client.awaitCache(other);
        assertThat(client.ask(one, first), is(SERVED));
        assertThat(client.ask(other, first), is(REFUSED));
        assertThat(client.ask(one, first), is(REFUSED));

        String second = client.proof();
        assertThat(client.ask(other, second), is(SERVED));
        assertThat(client.ask(one, second), is(REFUSED));
      }
      assertThat("what the node that left has served", client.ask(other, first), is(REFUSED));
      assertThat(client.ask(other, client.proof()), is(SERVED));
    }
  }

  @Test
  @DisplayName("Hazelcast: while the cluster is away a request is refused, and not kept waiting")
  void requestsDoNotWaitForAClusterThatIsAway() throws Exception {
    // Its client looks for the cluster for ever, and lets nobody stop it: so nobody does.
    OrdersNode.Started node = OrdersNode.start(client.published(), CLIENT);

    assertThat(client.ask(node, client.proof()), is("503 check-unavailable"));
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      assertThat(client.ask(node, client.proof()), is("503 check-unavailable"));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(Duration.ofSeconds(20))));
  }

  @Test
  @DisplayName("Infinispan by its default: a node refuses what it has served")
  void infinispanRemembersProofs() throws Exception {
    try (OrdersNode.Started node = OrdersNode.start(client.published(), INFINISPAN)) {
      client.awaitCache(node);
      String first = client.proof();
      assertThat(client.ask(node, first), is(SERVED));
      assertThat(client.ask(node, first), is(REFUSED));
      assertThat(client.ask(node, client.proof()), is(SERVED));
    }
  }
}
