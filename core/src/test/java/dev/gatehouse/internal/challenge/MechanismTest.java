package dev.gatehouse.internal.challenge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.caller.Scheme;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.auth.LoginConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision 16: what the annotations of an application say of its challenge. */
class MechanismTest {

  @LoginConfig(authMethod = "MP-JWT", realmName = "tokens")
  private static final class ByJwt {}

  @LoginConfig(authMethod = "MP-JWT")
  private static final class ByJwtWithoutRealm {}

  @LoginConfig(authMethod = "FORM", realmName = "r")
  private static final class ByFormOfLoginConfig {}

  @BasicAuthenticationMechanismDefinition(realmName = "store")
  private static final class ByBasic {}

  @FormAuthenticationMechanismDefinition(loginToContinue = @LoginToContinue)
  private static final class ByForm {}

  private static List<String> challenges(Class<?> application, String realm, boolean set) {
    return Arrays.stream(application.getAnnotations())
        .map(Mechanism::of)
        .flatMap(Optional::stream)
        .flatMap(mechanism -> mechanism.challenge(realm, set).stream())
        .map(Challenge::toString)
        .toList();
  }

  @Test
  void loginConfigOfMicroProfileJwtIsBearerWithItsRealm() {
    assertThat(challenges(ByJwt.class, "app", false), is(List.of("Bearer realm=\"tokens\"")));
  }

  @Test
  void withoutARealmOfItsOwnItIsTheApplications() {
    assertThat(
        challenges(ByJwtWithoutRealm.class, "app", false), is(List.of("Bearer realm=\"app\"")));
  }

  @Test
  void basicDefinitionIsBasicWithItsRealm() {
    assertThat(
        challenges(ByBasic.class, "app", false),
        is(List.of("Basic realm=\"store\", charset=\"UTF-8\"")));
  }

  @Test
  void theRealmOfTheSettingHasTheWord() {
    assertThat(challenges(ByJwt.class, "set", true), is(List.of("Bearer realm=\"set\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${config.realm}", "a #{bean.realm}", " ", "r\u00e9alm", "a\r\nb"})
  void aRealmThatNobodyCanWriteYetIsTheApplications(String realm) {
    assertThat(
        new Mechanism("BASIC", realm).challenge("app", false).map(Challenge::toString),
        is(Optional.of("Basic realm=\"app\", charset=\"UTF-8\"")));
  }

  @ParameterizedTest
  @ValueSource(classes = {ByForm.class, FunctionalInterface.class})
  void otherAnnotationsAreNoMechanismThatIsKnown(Class<?> type) {
    for (Annotation annotation : type.getAnnotations()) {
      assertThat(Mechanism.of(annotation), is(Optional.empty()));
    }
  }

  @Test
  void aFormIsAMechanismWithoutChallenge() {
    assertThat(challenges(ByFormOfLoginConfig.class, "app", false), is(List.of()));
    assertThat(
        Mechanism.of(ByFormOfLoginConfig.class.getAnnotations()[0]),
        is(Optional.of(new Mechanism("FORM", "r"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DIGEST", "FORM", "CLIENT-CERT", "SPNEGO", "basic", ""})
  void theSchemeOfWhatGatehouseCannotChallengeForIsUnknown(String method) {
    assertThat(new Mechanism(method, "r").scheme(), is(Optional.empty()));
    assertThat(new Mechanism(method, "r").challenge("app", true), is(Optional.empty()));
  }

  @Test
  void theSchemesOfTheOthersAreThoseOfHttp() {
    assertThat(new Mechanism("BASIC", "").scheme(), is(Optional.of(Scheme.BASIC)));
    assertThat(new Mechanism("MP-JWT", "").scheme(), is(Optional.of(Scheme.BEARER)));
  }
}
