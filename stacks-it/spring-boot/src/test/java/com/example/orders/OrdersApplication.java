package com.example.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

@SpringBootApplication
public class OrdersApplication {

  public static void main(String[] args) {
    SpringApplication.run(OrdersApplication.class, args);
  }

  @Path("report")
  @RolesAllowed("admin")
  public static class ReportResource {

    @GET
    public String monthly() {
      return "...";
    }

    @POST
    public String order() {
      return "ordered";
    }
  }

  @Bean
  ResourceConfig jersey() {
    return new ResourceConfig(ReportResource.class)
        .property("gatehouse.schemes", "Basic")
        .property("gatehouse.realm", "orders");
  }

  @Bean
  SecurityFilterChain security(HttpSecurity http, AuthenticationConfiguration authentication)
      throws Exception {
    return http
        // Without an entry point the filter lets wrong credentials through, as nobody's.
        .addFilter(new BasicAuthenticationFilter(authentication.getAuthenticationManager()))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  UserDetailsService callers() {
    return new InMemoryUserDetailsManager(
        User.withUsername("alice").password("{noop}wonderland").roles("customer").build(),
        User.withUsername("bob").password("{noop}builder").roles("admin").build());
  }
}
