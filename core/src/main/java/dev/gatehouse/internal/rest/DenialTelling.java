package dev.gatehouse.internal.rest;

import dev.gatehouse.internal.denial.Container;
import dev.gatehouse.internal.denial.DenialRecords;
import dev.gatehouse.internal.denial.LateAnswers;
import dev.gatehouse.internal.denial.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * The first response filter: tells what the application refused by itself before its own filters
 * run, any of which may fail.
 */
public final class DenialTelling implements ContainerResponseFilter {

  private final DenialRecords records;

  public DenialTelling(LateAnswers answers, Container container) {
    this.records = new DenialRecords(answers, container);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!Refusal.isByContainer(request)) {
      records.find(request, response);
    }
  }
}
