package dev.gatehouse;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** The challenges that a servlet container had put on a response before REST was asked. */
final class ContainerChallenges {

  private ContainerChallenges() {}

  @SuppressWarnings("unchecked") // only the servlet filter writes it
  static List<String> of(ContainerRequestContext request) {
    Object lines = request.getProperty(Container.CHALLENGES);
    return lines == null ? List.of() : (List<String>) lines;
  }
}
