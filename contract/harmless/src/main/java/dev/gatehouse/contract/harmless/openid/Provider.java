package dev.gatehouse.contract.harmless.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Where the provider is, for the expression language. */
@Named("provider")
@ApplicationScoped
public class Provider {

  /** What the WAR was packed with. */
  public String getUri() {
    try (InputStream in = Provider.class.getResourceAsStream("/provider.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
