package dev.gatehouse.contract.texts;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.Caller;
import jakarta.ws.rs.core.Application;
import java.util.Optional;
import java.util.Set;

/** The application that {@link TextsContract} asks. */
public class TextsApplication extends Application {

  private final Set<Object> singletons =
      Set.of(
          GatehouseFeature.builder()
              .realm("contract")
              .texts("dev.gatehouse.contract.texts.Denials")
              .authenticator(new BasicAuthenticator(TextsApplication::validate))
              .build());

  /** For the runtime. */
  public TextsApplication() {}

  private static Optional<Caller> validate(String userId, String password) {
    return password.equals(userId + "-pw") ? Optional.of(Caller.of(userId)) : Optional.empty();
  }

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(TextsResource.class);
  }

  // Deprecated, and all there is: the standard knows no other way to hand a configured instance
  // over.
  @SuppressWarnings("deprecation")
  @Override
  public Set<Object> getSingletons() {
    return singletons;
  }
}
