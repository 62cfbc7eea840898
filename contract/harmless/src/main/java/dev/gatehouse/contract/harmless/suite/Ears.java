package dev.gatehouse.contract.harmless.suite;

import static dev.gatehouse.contract.harmless.requests.Expectation.denied;
import static dev.gatehouse.contract.harmless.requests.Expectation.missing;

import dev.gatehouse.contract.harmless.above.SharedResource;
import dev.gatehouse.contract.harmless.common.NamingShared;
import dev.gatehouse.contract.harmless.ear.Neighbour;
import dev.gatehouse.contract.harmless.pairs.Copy;
import dev.gatehouse.contract.harmless.pairs.Descriptors;
import dev.gatehouse.contract.harmless.pairs.PairedApplication;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.requests.Step;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.contract.harmless.surroundings.Surroundings;
import dev.gatehouse.contract.server.GatehouseJar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An EAR of two WARs, with the jar in each place where it can be. */
final class Ears {

  /** Where the copy with Gatehouse has the jar. */
  private enum Place {
    FIRST_WAR,
    SECOND_WAR,
    EACH_WAR,
    LIBRARY
  }

  private Ears() {}

  static List<PairedApplication> applications() {
    return List.of(
        ear("ear-first", Place.FIRST_WAR),
        ear("ear-second", Place.SECOND_WAR),
        ear("ear-each", Place.EACH_WAR),
        ear("ear-lib", Place.LIBRARY),
        above());
  }

  private static PairedApplication ear(String name, Place place) {
    return BasicLogins.guarded(name)
        .packed((application, copy, surroundings) -> pack(application, copy, surroundings, place))
        .notOn(NamedLimit.NO_EAR, ServerKind.PAYARA_6, ServerKind.PAYARA_7)
        .does(
            Scenario.of(
                "the other WAR",
                Step.get("-other/page.txt").answers(200),
                Step.get("-other/nope").answers(404)));
  }

  /** Its resources lie in the library of the EAR, and the jar does not. */
  private static PairedApplication above() {
    return PairedApplication.named("ear-above")
        .classes(NamingShared.class)
        .basic()
        .webXml(Descriptors.ROLES)
        .file(
            "WEB-INF/classes/META-INF/microprofile-config.properties",
            "gatehouse.unannotated=deny\n")
        .packed(Ears::packAbove)
        .notOn(NamedLimit.NO_EAR, ServerKind.PAYARA_6, ServerKind.PAYARA_7)
        .does(
            Scenario.of(
                "what an application names is its own",
                Step.get("/api/shared").answers(200).becomes(denied()),
                Step.get("/api/shared/below").answers(200).becomes(denied()),
                Step.get("/api/shared/open").answers(200),
                Step.get("/api/shared/admin").as("bob").answers(200),
                Step.get("/api/shared/admin").becomes(missing().with(BasicLogins.CHALLENGE))));
  }

  private static EnterpriseArchive packAbove(
      PairedApplication application, Copy copy, Surroundings surroundings) {
    String root = copy.of(application.name());
    WebArchive war = application.bareWar("shop.war", surroundings);
    if (copy == Copy.WITH) {
      war.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
    }
    return ShrinkWrap.create(EnterpriseArchive.class, root + ".ear")
        .addAsLibrary(
            ShrinkWrap.create(JavaArchive.class, "shared.jar")
                .addPackage(SharedResource.class.getPackage()))
        .addAsModule(war)
        .setApplicationXML(new StringAsset(Descriptors.applicationXml(module("shop.war", root))));
  }

  private static EnterpriseArchive pack(
      PairedApplication application, Copy copy, Surroundings surroundings, Place place) {
    String root = copy.of(application.name());
    WebArchive shop = application.bareWar("shop.war", surroundings);
    WebArchive other =
        ShrinkWrap.create(WebArchive.class, "other.war")
            .addClass(Neighbour.class)
            .add(new StringAsset("another page"), "page.txt")
            .add(EmptyAsset.INSTANCE, "WEB-INF/beans.xml");
    EnterpriseArchive ear = ShrinkWrap.create(EnterpriseArchive.class, root + ".ear");
    if (copy == Copy.WITH) {
      switch (place) {
        case FIRST_WAR, SECOND_WAR -> shop.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
        case EACH_WAR -> {
          shop.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
          other.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
        }
        case LIBRARY -> ear.addAsLibrary(GatehouseJar.file(), GatehouseJar.NAME);
      }
    }
    List<String> modules =
        new ArrayList<>(List.of(module("shop.war", root), module("other.war", root + "-other")));
    if (place == Place.SECOND_WAR) {
      Collections.reverse(modules);
    }
    return ear.addAsModules(shop, other)
        .setApplicationXML(new StringAsset(Descriptors.applicationXml(String.join("", modules))));
  }

  private static String module(String war, String contextRoot) {
    return "<module><web><web-uri>%s</web-uri><context-root>/%s</context-root></web></module>\n"
        .formatted(war, contextRoot);
  }
}
