package javax.annotation.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As Java EE had it, whose jar the build keeps out. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RolesAllowed {

  /** The roles. */
  String[] value();
}
