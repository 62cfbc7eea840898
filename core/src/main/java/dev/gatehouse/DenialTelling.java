package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * The first response filter: tells what the application refused by itself before its own filters
 * run, any of which may fail.
 */
final class DenialTelling implements ContainerResponseFilter {

  private final DenialRecords records;

  DenialTelling(LateAnswers answers, Container container) {
    this.records = new DenialRecords(answers, container);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!Refusal.isByContainer(request)) {
      records.find(request, response);
    }
  }
}
