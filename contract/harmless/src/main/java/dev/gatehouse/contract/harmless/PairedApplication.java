package dev.gatehouse.contract.harmless;

import dev.gatehouse.contract.harmless.common.BasicMechanism;
import dev.gatehouse.contract.harmless.common.Callers;
import dev.gatehouse.contract.harmless.common.GuardedApplication;
import dev.gatehouse.contract.harmless.common.GuardedResource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application that is deployed twice: what it is made of, and what its users do. */
final class PairedApplication {

  private final String name;
  private final List<BiConsumer<WebArchive, Surroundings>> parts = new ArrayList<>();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Map<ServerKind, NamedLimit> limits = new EnumMap<>(ServerKind.class);
  private Packing packing = Packing.war();
  private String libertyBinding = "";

  private PairedApplication(String name) {
    this.name = name;
  }

  /** With an empty beans.xml: Payara deploys no annotated resource without. */
  static PairedApplication named(String name) {
    return new PairedApplication(name).file("WEB-INF/beans.xml", "");
  }

  PairedApplication classes(Class<?>... classes) {
    return part((war, surroundings) -> war.addClasses(classes));
  }

  /** Guarded resources below {@code /api}. */
  PairedApplication rest() {
    return classes(GuardedApplication.class, GuardedResource.class);
  }

  /** The server's own Basic, by Jakarta Security. */
  PairedApplication basic() {
    return classes(BasicMechanism.class, Callers.class);
  }

  /** A class that only its package knows. */
  PairedApplication classNamed(String className) {
    return part((war, surroundings) -> war.addClass(className));
  }

  /** All classes of the package of this one. */
  PairedApplication packageOf(Class<?> member) {
    return part((war, surroundings) -> war.addPackage(member.getPackage()));
  }

  /** The content of web.xml, without its root element. */
  PairedApplication webXml(String content) {
    return file("WEB-INF/web.xml", Descriptors.webXml(content));
  }

  PairedApplication file(String path, String text) {
    return part((war, surroundings) -> put(war, path, text));
  }

  static void put(WebArchive war, String path, String text) {
    war.add(text.isEmpty() ? EmptyAsset.INSTANCE : new StringAsset(text), path);
  }

  /** A jar in WEB-INF/lib with this web-fragment. */
  PairedApplication fragment(String jar, String content) {
    return part(
        (war, surroundings) ->
            war.addAsLibrary(
                ShrinkWrap.create(JavaArchive.class, jar + ".jar")
                    .addAsManifestResource(
                        new StringAsset(Descriptors.fragment(jar, content)), "web-fragment.xml")));
  }

  PairedApplication part(BiConsumer<WebArchive, Surroundings> part) {
    parts.add(part);
    return this;
  }

  PairedApplication packed(Packing way) {
    packing = way;
    return this;
  }

  /** What Liberty's server.xml says of roles. */
  PairedApplication libertyBinding(String content) {
    libertyBinding = content;
    return this;
  }

  PairedApplication does(Scenario... what) {
    scenarios.addAll(List.of(what));
    return this;
  }

  PairedApplication notOn(NamedLimit limit, ServerKind... servers) {
    for (ServerKind server : servers) {
      limits.put(server, limit);
    }
    return this;
  }

  String name() {
    return name;
  }

  List<Scenario> scenarios() {
    return scenarios;
  }

  Optional<NamedLimit> limitOn(ServerKind server) {
    return Optional.ofNullable(limits.get(server));
  }

  Packing packing() {
    return packing;
  }

  String libertyBinding() {
    return libertyBinding;
  }

  /** The application as its author packs it, without Gatehouse. */
  WebArchive bareWar(String fileName, Surroundings surroundings) {
    WebArchive war = ShrinkWrap.create(WebArchive.class, fileName);
    parts.forEach(part -> part.accept(war, surroundings));
    return war;
  }
}
