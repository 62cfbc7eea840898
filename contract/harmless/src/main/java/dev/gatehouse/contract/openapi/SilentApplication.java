package dev.gatehouse.contract.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Has Gatehouse, and asks for nothing in its document. */
@ApplicationPath("silent")
public class SilentApplication extends Application {}
