package dev.gatehouse.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.TreeSet;

/** The public surface with its nested types. */
@AnalyzeClasses(packages = "dev.gatehouse", importOptions = DoNotIncludeTests.class)
class PublicTypesTest {

  @ArchTest
  static void onlyTheTypesOfTheDesignArePublicInTheRootPackage(JavaClasses classes) {
    assertThat(
        "public types of dev.gatehouse, because everything else is free to change",
        publicTypes(classes, "dev.gatehouse"),
        contains(
            "AccessRule",
            "AccessRule$Kind",
            "AccessTable",
            "AccessTable$Endpoint",
            "AccessTable$Locator",
            "AccessTable$Source",
            "ApplicationDenial",
            "Authenticated",
            "Denial",
            "DenialListener",
            "DenialReason",
            "DenialRenderer",
            "DeniedRequest",
            "GatehouseFeature",
            "GatehouseFeature$Builder",
            "ScopesRequired",
            "Unannotated"));
  }

  @ArchTest
  static void onlyTheTypesOfTheDesignArePublicInAuthentication(JavaClasses classes) {
    assertThat(
        "public types of dev.gatehouse.authentication, because everything else is free to change",
        publicTypes(classes, "dev.gatehouse.authentication"),
        contains(
            "AuthenticationRequest",
            "AuthenticationResult",
            "AuthenticationResult$Outcome",
            "Authenticator",
            "AuthenticatorProvider",
            "BasicAuthenticator",
            "BasicAuthenticator$PasswordValidator",
            "BearerAuthenticator",
            "BearerAuthenticator$TokenValidator",
            "Caller",
            "Caller$Builder",
            "ScopeProvider"));
  }

  @ArchTest
  static void onlyTheTypesOfTheDesignArePublicInHttp(JavaClasses classes) {
    assertThat(
        "public types of dev.gatehouse.http, because everything else is free to change",
        publicTypes(classes, "dev.gatehouse.http"),
        contains("AuthParam", "BasicCredentials", "Challenge", "Challenges", "Credentials"));
  }

  @ArchTest
  static void onlyTheFilterIsPublicInOpenApi(JavaClasses classes) {
    assertThat(
        "public types of dev.gatehouse.openapi, because everything else is free to change",
        publicTypes(classes, "dev.gatehouse.openapi"),
        contains("DocumentedDenials"));
  }

  private static TreeSet<String> publicTypes(JavaClasses classes, String packageName) {
    return classes.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(type -> type.getName().substring(packageName.length() + 1))
        .collect(toCollection(TreeSet::new));
  }
}
