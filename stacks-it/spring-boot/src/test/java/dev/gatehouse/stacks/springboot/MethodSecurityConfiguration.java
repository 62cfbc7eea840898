package dev.gatehouse.stacks.springboot;

import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** A bean that Spring Security guards, and an open resource that calls it. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class MethodSecurityConfiguration extends LenientBasicConfiguration {

  @Bean
  Vault vault() {
    return new Vault();
  }

  @Bean
  static BeanPostProcessor vaultResource(ObjectProvider<Vault> vault) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        return bean instanceof ResourceConfig config
            ? config.register(new VaultResource(vault))
            : bean;
      }
    };
  }
}
