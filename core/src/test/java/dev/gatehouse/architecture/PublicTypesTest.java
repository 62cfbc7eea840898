package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;

/** The public surface with its nested types, and what http knows of. */
@AnalyzeClasses(packages = "dev.gatehouse", importOptions = DoNotIncludeTests.class)
class PublicTypesTest {

  private static final DescribedPredicate<JavaClass> JAVA_BASE =
      describe("are of java.base", PublicTypesTest::isOfJavaBase);

  @ArchTest
  static final ArchRule HTTP_KNOWS_JAVA_BASE_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.gatehouse.http")
          .should()
          .onlyDependOnClassesThat(resideInAPackage("dev.gatehouse.http").or(JAVA_BASE))
          .because(
              "the grammar of RFC 9110 is values: no jakarta import, so that clients and servers"
                  + " of any kind can use it");

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices()
          .matching("dev.(**)")
          .should()
          .beFreeOfCycles()
          .because("a cycle would make three packages one");

  @ArchTest
  static final ArchRule NO_CLASS_IS_OPEN_FOR_SUBCLASSES =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a security decision that a subclass can override is none");

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
            "AuthenticationResult",
            "AuthenticationResult$Accepted",
            "AuthenticationResult$NotMine",
            "AuthenticationResult$Rejected",
            "Authenticator",
            "BasicAuthenticator",
            "BasicAuthenticator$PasswordValidator",
            "BearerAuthenticator",
            "BearerAuthenticator$TokenValidator",
            "Caller"));
  }

  private static TreeSet<String> publicTypes(JavaClasses classes, String packageName) {
    return classes.stream()
        .filter(type -> type.getPackageName().equals(packageName))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(type -> type.getName().substring(packageName.length() + 1))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isOfJavaBase(JavaClass type) {
    JavaClass element = type.getBaseComponentType();
    return element.isPrimitive() || isInBaseModule(element.getName());
  }

  private static boolean isInBaseModule(String name) {
    return ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages().stream()
        .anyMatch(base -> name.startsWith(base + ".") && name.indexOf('.', base.length() + 1) < 0);
  }
}
