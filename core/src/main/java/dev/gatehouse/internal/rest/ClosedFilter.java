package dev.gatehouse.internal.rest;

import dev.gatehouse.AccessRule;
import dev.gatehouse.Denial;
import dev.gatehouse.DenialReason;
import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.table.RunningTable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Refuses everything where the annotations of an application cannot be enforced as they stand, and
 * its runtime showed them too late to keep it from starting.
 */
@PreMatching
final class ClosedFilter implements ContainerRequestFilter {

  private final RunningTable table;
  private final LazyDenialWriter writer;
  private final DenialRecords records;

  ClosedFilter(RunningTable table, LazyDenialWriter writer) {
    this.table = table;
    this.writer = writer;
    this.records = new DenialRecords(writer, Container.NONE);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (table.isClosed()) {
      GuardedRequest guarded = GuardedRequest.of(request);
      guarded.found(AccessRule.denyAll(), request.getUriInfo());
      Denial denial = writer.get().denials().of(DenialReason.DENIED);
      records.refuse(denial, guarded, request).abort(request);
    }
  }
}
