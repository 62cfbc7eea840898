package dev.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
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
  void httpKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.gatehouse.http")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.gatehouse.http", "java..")
        .because("it is the grammar of RFC 9110, whatever runtime stands around it")
        .check(gatehouse);
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
            "javax.xml.stream..",
            "jakarta.ws.rs..",
            "jakarta.annotation..",
            "jakarta.json..")
        .because("the jar must drag nothing into a server")
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

  @Test
  void onlyWhatApplicationsTypeIsPublic() {
    Set<String> found = new TreeSet<>();
    gatehouse.stream()
        .filter(type -> type.getPackageName().equals("dev.gatehouse"))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.isNestedClass())
        .forEach(type -> found.add(type.getSimpleName()));
    assertThat(
        "a small public surface: everything else is package-private",
        found,
        is(
            Set.of(
                "Authenticated",
                "Denial",
                "DenialListener",
                "DenialReason",
                "DenialRenderer",
                "DeniedRequest",
                "Gatehouse",
                "GatehouseFeature")));
  }
}
