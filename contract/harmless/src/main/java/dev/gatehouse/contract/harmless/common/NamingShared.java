package dev.gatehouse.contract.harmless.common;

import dev.gatehouse.contract.harmless.above.SharedApplication;
import jakarta.ws.rs.ApplicationPath;

/** The application of a WAR whose resources lie above it. */
@ApplicationPath("api")
public class NamingShared extends SharedApplication {}
