package fish.payara.microprofile.jwtauth.jaxrs;

/** By its name, what Payara registers with every REST application. */
public final class RolesAllowedDynamicFeature {}
