package dev.gatehouse.wars.scanned;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Names no class: the server scans the WAR and its jars for resources and providers. */
@ApplicationPath("api")
public class ScannedApplication extends Application {}
