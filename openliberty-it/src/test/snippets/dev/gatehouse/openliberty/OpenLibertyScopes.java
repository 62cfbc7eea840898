package dev.gatehouse.openliberty;

import com.ibm.websphere.security.openidconnect.PropagationHelper;
import dev.gatehouse.GatehouseFeature;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How an application on Open Liberty tells the scopes of callers whom openidConnectClient knows. */
class OpenLibertyScopes {

  /** Of the token that came: openidConnectClient with inboundPropagation. */
  static GatehouseFeature ofTokens() {
    return GatehouseFeature.builder()
        .scopes(principal -> Optional.ofNullable(PropagationHelper.getIdToken())
            .map(token -> (String) token.getClaim("scope"))
            .map(scopes -> Set.copyOf(List.of(scopes.split(" ")))))
        .build();
  }

  /** After a login. */
  static GatehouseFeature ofLogins() {
    return GatehouseFeature.builder()
        .scopes(principal -> Optional.ofNullable(PropagationHelper.getScopes())
            .map(scopes -> Set.copyOf(List.of(scopes.split(" ")))))
        .build();
  }
}
