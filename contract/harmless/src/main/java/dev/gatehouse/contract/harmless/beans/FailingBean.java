package dev.gatehouse.contract.harmless.beans;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Stateless;

/** Fails when it is asked to. */
@Stateless
public class FailingBean {

  public String boom() {
    throw new IllegalStateException("boom");
  }

  @DenyAll
  public String closed() {
    return "closed";
  }
}
