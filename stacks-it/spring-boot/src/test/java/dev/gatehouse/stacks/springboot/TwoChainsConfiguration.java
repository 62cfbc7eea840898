package dev.gatehouse.stacks.springboot;

import jakarta.servlet.Servlet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** REST is guarded by Gatehouse, and all that is not REST by Spring Security. */
@Configuration(proxyBeanMethods = false)
class TwoChainsConfiguration {

  @Bean
  Servlet status() {
    return new Status();
  }

  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http, AuthenticationConfiguration authentication)
      throws Exception {
    return http.securityMatcher("/api/**")
        .addFilter(new BasicAuthenticationFilter(authentication.getAuthenticationManager()))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return http.httpBasic(Customizer.withDefaults())
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .build();
  }
}
