package dev.gatehouse.contract.harmless.common;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST below {@code /api}. */
@ApplicationPath("api")
public class GuardedApplication extends Application {}
