package dev.gatehouse.stacks.springboot;

import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Shop;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The shop with the starter for Jersey, which finds Gatehouse by itself, and its callers. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ShopConfiguration {

  @Bean
  ResourceConfig jersey(Shop shop, @Value("${shop.unannotated:permit}") String unannotated) {
    return new ResourceConfig(shop.classes())
        // Settings are properties of this configuration; spring.jersey.init.* does not become any.
        .property("gatehouse.schemes", "Basic")
        .property("gatehouse.realm", Callers.REALM)
        .property("gatehouse.unannotated", unannotated);
  }

  @Bean
  UserDetailsService callers() {
    return new InMemoryUserDetailsManager(user("alice", "user"), user("bob", "user", "admin"));
  }

  private static UserDetails user(String name, String... roles) {
    return User.withUsername(name).password("{noop}" + name + "-pw").roles(roles).build();
  }
}
