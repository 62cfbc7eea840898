package dev.gatehouse.internal.table;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Unannotated;
import dev.gatehouse.internal.fixture.CapturedLog;
import dev.gatehouse.internal.fixture.FakeConfiguration;
import dev.gatehouse.internal.fixture.FakeResourceInfo;
import dev.gatehouse.internal.rule.AccessRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of an application while its runtime shows what it is made of. */
class RunningTableTest {

  @Path("admins")
  @RolesAllowed("admin")
  static class Admins {
    @GET
    public void get() {}
  }

  @Path("open")
  @PermitAll
  static class Open {
    @GET
    public void get() {}
  }

  @Path("contradicting")
  @PermitAll
  @DenyAll
  static class Contradicting {
    @GET
    public void get() {}
  }

  private CapturedLog log;

  @BeforeEach
  void capture() {
    log = new CapturedLog("dev.gatehouse", Level.ALL);
  }

  @AfterEach
  void release() {
    log.close();
  }

  private RunningTable start(Configuration configuration) {
    return RunningTable.start(configuration, new AccessRules(Unannotated.PERMIT));
  }

  private RunningTable start(Class<?>... classes) {
    return start(FakeConfiguration.of(classes));
  }

  private static void show(RunningTable table, Class<?>... classes) {
    for (Class<?> type : classes) {
      table.collector().configure(new FakeResourceInfo(type, null), null);
    }
  }

  private static List<String> paths(AccessTable table) {
    return table.endpoints().stream().map(AccessTable.Endpoint::path).toList();
  }

  @Test
  void whatTheConfigurationHoldsIsAllThereIs() {
    RunningTable table = start(Admins.class, Open.class, String.class);

    assertThat(table.isComplete(), is(true));
    assertThat(paths(table.get()), contains("/admins", "/open"));
    assertThat(table.get(), is(sameInstance(table.get())));
    assertThat(table.isClosed(), is(false));
    assertThat(
        log.messages(Level.INFO),
        contains(startsWith("Gatehouse guards 2 endpoints"), startsWith("Who may call what")));
  }

  @Test
  void instancesAreWhatTheApplicationIsMadeOfToo() {
    RunningTable table = start(FakeConfiguration.of(Set.of(), Set.of(new Admins(), "text")));

    assertThat(table.isComplete(), is(true));
    assertThat(paths(table.get()), contains("/admins"));
  }

  @Test
  void aContradictionKeepsFromStarting() {
    assertThat(
        assertThrows(IllegalStateException.class, () -> start(Contradicting.class)).getMessage(),
        containsString(Contradicting.class.getName()));
  }

  @Test
  void whatIsShownLateIsInTheTable() {
    RunningTable table = start(String.class);
    assertThat(table.isComplete(), is(false));

    show(table, Open.class, Admins.class, Admins.class);

    assertThat(table.isComplete(), is(false));
    assertThat(paths(table.get()), contains("/admins", "/open"));
    assertThat(table.isComplete(), is(true));
  }

  @Test
  void theLateTableIsMadeOnce() {
    RunningTable table = start();
    show(table, Admins.class);
    AccessTable made = table.get();

    show(table, Open.class);

    assertThat(table.isClosed(), is(false));
    assertThat(table.get(), is(sameInstance(made)));
    assertThat(
        log.messages(Level.INFO).stream()
            .filter(line -> line.startsWith("Gatehouse guards"))
            .toList(),
        contains(startsWith("Gatehouse guards 1 endpoint")));
  }

  @Test
  void aContradictionThatIsShownLateClosesEverything() {
    RunningTable table = start();
    show(table, Open.class, Contradicting.class);

    assertThat(table.isClosed(), is(true));
    assertThat(paths(table.get()), is(empty()));
    assertThat(
        log.messages(Level.SEVERE),
        contains(
            allOf(
                startsWith("Denied to everybody, all of it: "),
                containsString(Contradicting.class.getName()))));
  }

  @Test
  void itGuardsWhereSomethingIsKnownToBeGuarded() {
    assertThat(start(Admins.class).guards(), is(true));
    assertThat(start(Open.class).guards(), is(false));
    RunningTable late = start();
    show(late, Admins.class);
    assertThat(late.guards(), is(false));
    late.get();
    assertThat(late.guards(), is(true));
  }

  @Test
  void anApplicationWithoutEndpointsIsNothingToTellOf() {
    assertThat(paths(start().get()), is(empty()));
    assertThat(log.messages(Level.INFO), is(empty()));
    assertThat(log.messages(Level.FINE), hasItem(startsWith("Gatehouse guards 0 endpoints")));
  }
}
