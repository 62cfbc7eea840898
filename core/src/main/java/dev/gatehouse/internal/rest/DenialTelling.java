package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.caller.GuardedRequest;
import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * The first response filter: tells what the application refused by itself before its own filters
 * run, any of which may fail.
 */
final class DenialTelling implements ContainerResponseFilter {

  private final DenialRecords records;

  DenialTelling(LazyDenialWriter writer, Container container) {
    this.records = new DenialRecords(writer, container);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!DenialRecords.isDenial(response.getStatus())) {
      return;
    }
    GuardedRequest guarded = GuardedRequest.of(request);
    if (!guarded.isAnsweredByContainer()) {
      records.find(guarded, request, response);
    }
  }
}
