package dev.gatehouse.contract.smoke;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** REST below {@code /api}. */
@ApplicationPath("api")
public class SmokeApplication extends Application {}
