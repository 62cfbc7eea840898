package dev.gatehouse.contract.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Asks for what Gatehouse answers in its document. */
@ApplicationPath("documented")
public class DocumentedApplication extends Application {}
