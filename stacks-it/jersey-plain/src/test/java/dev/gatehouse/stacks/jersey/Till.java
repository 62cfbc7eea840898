package dev.gatehouse.stacks.jersey;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean, without which Weld SE has nothing to start for. */
@ApplicationScoped
public class Till {}
