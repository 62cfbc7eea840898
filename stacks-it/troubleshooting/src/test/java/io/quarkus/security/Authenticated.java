package io.quarkus.security;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Somebody else's, by the name that an editor offers first. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Authenticated {}
