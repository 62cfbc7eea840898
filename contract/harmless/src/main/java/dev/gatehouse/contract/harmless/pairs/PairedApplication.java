package dev.gatehouse.contract.harmless.pairs;

import dev.gatehouse.contract.harmless.common.BasicMechanism;
import dev.gatehouse.contract.harmless.common.Callers;
import dev.gatehouse.contract.harmless.common.GuardedApplication;
import dev.gatehouse.contract.harmless.common.GuardedResource;
import dev.gatehouse.contract.harmless.requests.NamedLimit;
import dev.gatehouse.contract.harmless.requests.Scenario;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.contract.harmless.surroundings.Surroundings;
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
public final class PairedApplication {

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
  public static PairedApplication named(String name) {
    return new PairedApplication(name).file("WEB-INF/beans.xml", "");
  }

  public PairedApplication classes(Class<?>... classes) {
    return part((war, surroundings) -> war.addClasses(classes));
  }

  /** Guarded resources below {@code /api}. */
  public PairedApplication rest() {
    return classes(GuardedApplication.class, GuardedResource.class);
  }

  /** The server's own Basic, by Jakarta Security. */
  public PairedApplication basic() {
    return classes(BasicMechanism.class, Callers.class);
  }

  /** A class that only its package knows. */
  public PairedApplication classNamed(String className) {
    return part((war, surroundings) -> war.addClass(className));
  }

  /** All classes of the package of this one. */
  public PairedApplication packageOf(Class<?> member) {
    return part((war, surroundings) -> war.addPackage(member.getPackage()));
  }

  /** The content of web.xml, without its root element. */
  public PairedApplication webXml(String content) {
    return file("WEB-INF/web.xml", Descriptors.webXml(content));
  }

  public PairedApplication file(String path, String text) {
    return part((war, surroundings) -> put(war, path, text));
  }

  public static void put(WebArchive war, String path, String text) {
    war.add(text.isEmpty() ? EmptyAsset.INSTANCE : new StringAsset(text), path);
  }

  /** A jar in WEB-INF/lib with this web-fragment. */
  public PairedApplication fragment(String jar, String content) {
    return part(
        (war, surroundings) ->
            war.addAsLibrary(
                ShrinkWrap.create(JavaArchive.class, jar + ".jar")
                    .addAsManifestResource(
                        new StringAsset(Descriptors.fragment(jar, content)), "web-fragment.xml")));
  }

  public PairedApplication part(BiConsumer<WebArchive, Surroundings> part) {
    parts.add(part);
    return this;
  }

  public PairedApplication packed(Packing way) {
    packing = way;
    return this;
  }

  /** What Liberty's server.xml says of roles. */
  public PairedApplication libertyBinding(String content) {
    libertyBinding = content;
    return this;
  }

  public PairedApplication does(Scenario... what) {
    scenarios.addAll(List.of(what));
    return this;
  }

  public PairedApplication notOn(NamedLimit limit, ServerKind... servers) {
    for (ServerKind server : servers) {
      limits.put(server, limit);
    }
    return this;
  }

  public String name() {
    return name;
  }

  public List<Scenario> scenarios() {
    return scenarios;
  }

  public Optional<NamedLimit> limitOn(ServerKind server) {
    return Optional.ofNullable(limits.get(server));
  }

  Packing packing() {
    return packing;
  }

  String libertyBinding() {
    return libertyBinding;
  }

  /** The application as its author packs it, without Gatehouse. */
  public WebArchive bareWar(String fileName, Surroundings surroundings) {
    WebArchive war = ShrinkWrap.create(WebArchive.class, fileName);
    parts.forEach(part -> part.accept(war, surroundings));
    return war;
  }
}
