package dev.gatehouse.benchmarks;

import dev.gatehouse.GatehouseFeature;
import java.util.Set;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;

/** The same resource on RESTEasy. */
public enum ResteasyContender {
  /** Authenticates by the hand-written filter, guards nothing and serves everybody. */
  BARE(Set.of()),
  /** RESTEasy's own feature: it serves whoever comes without a security context, as here. */
  ROLE_BASED(Set.of(new RoleBasedSecurityFeature())),
  /** Gatehouse behind the hand-written filter. */
  GATEHOUSE(Set.of(GatehouseFeature.builder().realm("benchmark").build()));

  /** Jersey is on the same class path. */
  static final String RUNTIME =
      "-Djakarta.ws.rs.ext.RuntimeDelegate="
          + "org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl";

  private final Set<Object> features;

  ResteasyContender(Set<Object> features) {
    this.features = features;
  }

  Set<Object> features() {
    return features;
  }

  /** What it answers. */
  int status(Caller caller) {
    return switch (this) {
      case BARE -> 200;
      case ROLE_BASED -> caller == Caller.WITHOUT_ROLE ? 403 : 200;
      case GATEHOUSE -> JerseyContender.GATEHOUSE.status(caller);
    };
  }
}
