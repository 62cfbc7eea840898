package dev.gatehouse.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static JavaClasses gatehouse;

  @BeforeAll
  static void read() {
    gatehouse =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gatehouse");
  }

  @Test
  void authenticationKnowsNothingOfTheRest() {
    noClasses()
        .that()
        .resideInAPackage("dev.gatehouse.authentication")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.gatehouse")
        .because("the root package uses the other two, never the other way round")
        .check(gatehouse);
  }

  @Test
  void coreNeedsJakartaApisAndTheJdkOnly() {
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
            "org.glassfish.jersey..")
        .because("the jar must drag nothing into a server")
        .check(gatehouse);
  }

  @Test
  void onlyWhatIsNamedForItTouchesJersey() {
    noClasses()
        .that()
        .haveNameNotMatching("dev\\.gatehouse\\.Jersey.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.glassfish.jersey..")
        .because("other runtimes have no such classes")
        .check(gatehouse);
  }

  @Test
  void nothingStaticChanges() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("two applications in one server must not meet")
        .check(gatehouse);
  }
}
