package dev.gatehouse.stacks.troubleshooting;

import dev.gatehouse.stacks.Guidebook;
import java.util.List;

/** A mistake whose log stands in the guide. */
interface Quoted {

  /** Makes it, and reads the log. */
  interface Reading {
    List<String> log() throws Exception;
  }

  /** The section of the guide. */
  String anchor();

  /** Which of the logs in that section, from 0. */
  int place();

  Reading reading();

  /** What the guide shows. */
  default List<String> expected(Guidebook guide) {
    List<List<String>> logs = guide.quoted().getOrDefault(anchor(), List.of());
    return place() < logs.size() ? logs.get(place()) : List.of("(not in the guide)");
  }
}
