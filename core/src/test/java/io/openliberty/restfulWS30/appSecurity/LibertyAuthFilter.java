package io.openliberty.restfulWS30.appSecurity;

/** By its name, Open Liberty's own check. */
public final class LibertyAuthFilter {}
