package dev.gatehouse.hierarchy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Names a method of a generated hierarchy; where it has a body, it returns that name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Id {
  String value();
}
