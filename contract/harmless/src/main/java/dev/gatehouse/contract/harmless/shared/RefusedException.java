package dev.gatehouse.contract.harmless.shared;

/** What {@link RefusedMapper} answers. */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;
}
