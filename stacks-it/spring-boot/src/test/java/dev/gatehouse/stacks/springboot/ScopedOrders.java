package dev.gatehouse.stacks.springboot;

import static java.util.stream.Collectors.toSet;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.ScopesRequired;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Orders by scope, where Spring Security has scopes as authorities. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ScopedOrders {

  /** What a scope is needed for. */
  @Path("orders")
  @ScopesRequired("orders:read")
  public static class OrderResource {

    @GET
    public String orders() {
      return "orders";
    }
  }

  @Bean
  ResourceConfig jersey() {
    return new ResourceConfig(OrderResource.class)
        .register(
            GatehouseFeature.builder()
                .realm("orders")
                .schemes("Basic")
                .scopes(ScopedOrders::scopes)
                .build());
  }

  /** Spring Security has a scope as an authority, with SCOPE_ in front. */
  static Optional<Set<String>> scopes(Principal caller) {
    return caller instanceof Authentication known
        ? Optional.of(
            known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith("SCOPE_"))
                .map(authority -> authority.substring("SCOPE_".length()))
                .collect(toSet()))
        : Optional.empty();
  }

  @Bean
  UserDetailsService callers() {
    return new InMemoryUserDetailsManager(
        User.withUsername("alice").password("{noop}alice-pw").authorities("SCOPE_profile").build(),
        User.withUsername("bob").password("{noop}bob-pw").authorities("SCOPE_orders:read").build());
  }
}
