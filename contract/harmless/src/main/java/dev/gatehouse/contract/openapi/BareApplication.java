package dev.gatehouse.contract.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Has no Gatehouse. */
@ApplicationPath("bare")
public class BareApplication extends Application {}
