package dev.gatehouse.stacks.tomcat;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean that a resource asks for. */
@ApplicationScoped
public class Till {

  String state() {
    return "open";
  }
}
