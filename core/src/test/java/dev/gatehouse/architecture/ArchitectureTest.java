package dev.gatehouse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.gatehouse.GatehouseFeature;

/** The floors and walls of the house. */
@AnalyzeClasses(packages = "dev.gatehouse", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String INTERNAL = "dev.gatehouse.internal.";

  private static final DescribedPredicate<JavaClass> JAVA_BASE =
      describe("are of java.base", ArchitectureTest::isOfJavaBase);

  /** With its builder, and with nothing else. */
  private static final DescribedPredicate<JavaClass> FEATURE =
      describe(
          "are GatehouseFeature",
          type -> type.getName().split("\\$")[0].equals(GatehouseFeature.class.getName()));

  @ArchTest
  static final ArchRule INTERNAL_PACKAGES_FORM_NO_CYCLE =
      slices()
          .matching("dev.gatehouse.internal.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a cycle would make several packages one");

  @ArchTest
  static final ArchRule EACH_FLOOR_STANDS_ON_THOSE_BELOW =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy("dev.gatehouse.http")
          .layer("authentication")
          .definedBy("dev.gatehouse.authentication")
          .layer("text")
          .definedBy(INTERNAL + "text")
          .layer("resource")
          .definedBy(INTERNAL + "resource")
          .layer("settings")
          .definedBy(INTERNAL + "settings")
          .layer("rule")
          .definedBy(INTERNAL + "rule")
          .layer("metadata")
          .definedBy(INTERNAL + "metadata")
          .layer("caller")
          .definedBy(INTERNAL + "caller")
          .layer("challenge")
          .definedBy(INTERNAL + "challenge")
          .layer("denial")
          .definedBy(INTERNAL + "denial")
          .layer("body")
          .definedBy(INTERNAL + "body")
          .layer("table")
          .definedBy(INTERNAL + "table")
          .layer("cdi")
          .definedBy(INTERNAL + "cdi")
          .layer("servlet")
          .definedBy(INTERNAL + "servlet")
          .layer("server")
          .definedBy(INTERNAL + "server")
          .layer("rest")
          .definedBy(INTERNAL + "rest")
          .whereLayer("rest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("servlet")
          .mayOnlyBeAccessedByLayers("rest")
          .whereLayer("cdi")
          .mayOnlyBeAccessedByLayers("servlet", "server", "rest")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("servlet", "server", "rest")
          .whereLayer("denial")
          .mayOnlyBeAccessedByLayers("table", "cdi", "servlet", "server", "rest")
          .whereLayer("challenge")
          .mayOnlyBeAccessedByLayers("denial", "table", "cdi", "servlet", "server", "rest")
          .whereLayer("body")
          .mayOnlyBeAccessedByLayers(
              "challenge", "denial", "table", "cdi", "servlet", "server", "rest")
          .whereLayer("caller")
          .mayOnlyBeAccessedByLayers(
              "challenge", "denial", "table", "cdi", "servlet", "server", "rest")
          .whereLayer("metadata")
          .mayOnlyBeAccessedByLayers("challenge", "denial", "servlet", "rest")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers(
              "metadata",
              "caller",
              "body",
              "challenge",
              "denial",
              "table",
              "cdi",
              "servlet",
              "server",
              "rest")
          .whereLayer("settings")
          .mayOnlyBeAccessedByLayers(
              "metadata",
              "caller",
              "body",
              "challenge",
              "denial",
              "table",
              "cdi",
              "servlet",
              "server",
              "rest")
          .whereLayer("resource")
          .mayOnlyBeAccessedByLayers(
              "rule",
              "settings",
              "caller",
              "body",
              "challenge",
              "denial",
              "table",
              "cdi",
              "servlet",
              "server",
              "rest")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "rule",
              "metadata",
              "settings",
              "caller",
              "body",
              "challenge",
              "denial",
              "table",
              "cdi",
              "servlet",
              "server",
              "rest")
          .because("whoever reads a package need not read those above it");

  @ArchTest
  static final ArchRule NOTHING_INTERNAL_NAMES_THE_FEATURE =
      noClasses()
          .that()
          .resideInAPackage(INTERNAL + "*")
          .and()
          .resideOutsideOfPackage(INTERNAL + "discovery")
          .should()
          .dependOnClassesThat(FEATURE)
          .because("it looks down into them; only what servers find lies above it");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_WHAT_SERVERS_FIND =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + "discovery")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(INTERNAL + "discovery")
          .because("it is the way in");

  @ArchTest
  static final ArchRule VALUES_LOOK_INTO_NO_INTERNAL_PACKAGE =
      noClasses()
          .that(
              resideInAnyPackage(
                      "dev.gatehouse", "dev.gatehouse.authentication", "dev.gatehouse.http")
                  .and(DescribedPredicate.not(FEATURE)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.gatehouse.internal..")
          .because("what users hold must not change with what they cannot see");

  @ArchTest
  static final ArchRule AUTHENTICATION_KNOWS_NOTHING_OF_THE_ROOT =
      noClasses()
          .that()
          .resideInAPackage("dev.gatehouse.authentication")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.gatehouse")
          .because("the root package uses it, never the other way round");

  @ArchTest
  static final ArchRule HTTP_KNOWS_JAVA_BASE_ONLY =
      classes()
          .that()
          .resideInAPackage("dev.gatehouse.http")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("dev.gatehouse.http", "org.jspecify..").or(JAVA_BASE))
          .because(
              "the grammar of RFC 9110 is values: no jakarta import, so that clients and servers"
                  + " of any kind can use it");

  @ArchTest
  static final ArchRule SERVLETS_HAVE_TWO_ROOMS = only("jakarta.servlet..", "servlet", "cdi");

  @ArchTest static final ArchRule CDI_HAS_ONE_ROOM = only("jakarta.enterprise..", "cdi");

  @ArchTest static final ArchRule DECORATORS_HAVE_ONE_ROOM = only("jakarta.decorator..", "cdi");

  @ArchTest static final ArchRule BEANS_HAVE_ONE_ROOM = only("jakarta.ejb..", "rest");

  @ArchTest
  static final ArchRule SECURITY_HAS_TWO_ROOMS = only("jakarta.security..", "cdi", "rest");

  @ArchTest
  static final ArchRule OPENAPI_HAS_ONE_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.gatehouse.openapi")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.microprofile.openapi..", "dev.gatehouse.openapi")
          .because("an optional API is touched behind one door, which only a server opens");

  @ArchTest
  static final ArchRule ONLY_WHAT_IS_NAMED_FOR_IT_TOUCHES_JERSEY =
      noClasses()
          .that()
          .haveSimpleNameNotStartingWith("Jersey")
          .and()
          .haveNameNotMatching(".*\\.Jersey\\w+\\$.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.glassfish.jersey..")
          .because("other runtimes have no such classes");

  @ArchTest
  static final ArchRule CORE_NEEDS_JAKARTA_APIS_AND_THE_JDK_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.gatehouse..",
              "java..",
              "javax.naming..",
              "javax.security.auth..",
              "javax.xml.stream..",
              "jakarta.ws.rs..",
              "jakarta.annotation..",
              "jakarta.json..",
              "jakarta.servlet..",
              "jakarta.enterprise..",
              "jakarta.decorator..",
              "jakarta.ejb..",
              "jakarta.security..",
              "org.eclipse.microprofile.openapi..",
              "org.glassfish.jersey..",
              "org.jspecify.annotations..")
          .because("the jar must drag nothing into a server");

  @ArchTest
  static final ArchRule NOTHING_STATIC_CHANGES =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two applications in one server must not meet");

  @ArchTest
  static final ArchRule NO_PUBLIC_CLASS_OF_USERS_IS_OPEN_FOR_SUBCLASSES =
      classes()
          .that()
          .resideInAnyPackage(
              "dev.gatehouse",
              "dev.gatehouse.authentication",
              "dev.gatehouse.http",
              "dev.gatehouse.openapi")
          .and()
          .arePublic()
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("a security decision that a subclass can override is none");

  private static ArchRule only(String api, String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = INTERNAL + rooms[i];
    }
    return noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat(resideInAPackage(api))
        .because("an optional API is touched behind one door");
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
