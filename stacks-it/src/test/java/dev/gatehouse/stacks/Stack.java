package dev.gatehouse.stacks;

import java.net.URI;

/** A runtime that serves the shop on a free loopback port until it is closed. */
public interface Stack extends AutoCloseable {

  /** Where the shop answers, without a slash at its end. */
  URI uri();

  @Override
  void close();
}
