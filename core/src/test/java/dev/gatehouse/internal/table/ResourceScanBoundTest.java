package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gatehouse.AccessTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A scan ends, however classes lead to each other. */
class ResourceScanBoundTest {

  /** Twelve classes, each of which locates all the others. */
  static class Mesh {
    @Path("a")
    @PermitAll
    public A a() {
      return null;
    }

    @Path("b")
    public B b() {
      return null;
    }

    @Path("c")
    public C c() {
      return null;
    }

    @Path("d")
    public D d() {
      return null;
    }

    @Path("e")
    public E e() {
      return null;
    }

    @Path("f")
    public F f() {
      return null;
    }

    @Path("g")
    public G g() {
      return null;
    }

    @Path("h")
    public H h() {
      return null;
    }

    @Path("i")
    public I i() {
      return null;
    }

    @Path("j")
    public J j() {
      return null;
    }

    @Path("k")
    public K k() {
      return null;
    }

    @Path("l")
    public L l() {
      return null;
    }

    @GET
    @Path("end")
    @PermitAll
    public void get() {}
  }

  @Path("a")
  static class A extends Mesh {}

  static class B extends Mesh {}

  static class C extends Mesh {}

  static class D extends Mesh {}

  static class E extends Mesh {}

  static class F extends Mesh {}

  static class G extends Mesh {}

  static class H extends Mesh {}

  static class I extends Mesh {}

  static class J extends Mesh {}

  static class K extends Mesh {}

  static class L extends Mesh {}

  @Test
  void classesThatAllLeadToEachOtherEndAtAThousandWays() {
    AccessTable table =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> AccessTable.of(A.class));

    assertThat(table.endpoints().size() + table.locators().size(), is(lessThan(1_500)));
    assertThat(
        table.endpoints().stream().map(AccessTable.Endpoint::resourceClass).distinct().toList(),
        hasSize(12));
  }
}
