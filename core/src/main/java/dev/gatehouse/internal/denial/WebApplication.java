package dev.gatehouse.internal.denial;

import dev.gatehouse.http.Challenge;
import dev.gatehouse.internal.challenge.ChallengeSource;
import dev.gatehouse.internal.challenge.Mechanism;
import dev.gatehouse.internal.metadata.ResourceMetadata;
import dev.gatehouse.internal.rule.DeclaredRoles;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the servlet container knows of one web application, and where REST and container meet: both
 * answer with the same {@link DenialWriter}. Names no servlet type, since embedded runtimes have
 * none. Thread-safe.
 */
public final class WebApplication implements ChallengeSource {

  /** The attribute of the servlet context that holds it, which REST can ask for too. */
  public static final String ATTRIBUTE = WebApplication.class.getName();

  private final String name;
  private final Set<Class<?>> scanned;
  private final Supplier<List<Mechanism>> mechanisms;
  private final @Nullable Mechanism ofDescriptor;
  private final boolean tellsStart;
  private final DeclaredRoles declaredRoles;
  private final List<Runnable> whenStarted = new CopyOnWriteArrayList<>();
  private final List<ResourceMetadata> metadata = new CopyOnWriteArrayList<>();
  private volatile boolean metadataAtHost;
  private volatile @Nullable DenialWriter writer;

  /**
   * Creates it.
   *
   * @param name the realm where nobody names another
   * @param scanned the classes that the container has found by scanning, resource classes among
   *     them
   * @param mechanisms how its callers authenticate, as far as its classes say; asked when the
   *     answers are made, not before CDI has started
   * @param ofDescriptor what web.xml's login-config says, null where there is none
   * @param tellsStart whether it tells when everything in it has started
   */
  public WebApplication(
      String name,
      Set<Class<?>> scanned,
      Supplier<List<Mechanism>> mechanisms,
      Mechanism ofDescriptor,
      boolean tellsStart) {
    this(name, scanned, mechanisms, ofDescriptor, tellsStart, DeclaredRoles.NONE);
  }

  /**
   * Creates it.
   *
   * @param declaredRoles those that it declares anywhere
   */
  public WebApplication(
      String name,
      Set<Class<?>> scanned,
      Supplier<List<Mechanism>> mechanisms,
      @Nullable Mechanism ofDescriptor,
      boolean tellsStart,
      DeclaredRoles declaredRoles) {
    this.scanned = Set.copyOf(scanned);
    this.name = name;
    this.mechanisms = mechanisms;
    this.ofDescriptor = ofDescriptor;
    this.tellsStart = tellsStart;
    this.declaredRoles = declaredRoles;
  }

  public DeclaredRoles declaredRoles() {
    return declaredRoles;
  }

  public Set<Class<?>> scanned() {
    return scanned;
  }

  @Override
  public String name() {
    return name;
  }

  /** What classes say, else what web.xml says: the former is closer to REST. */
  public List<Mechanism> mechanisms() {
    List<Mechanism> ofClasses = mechanisms.get();
    return ofClasses.isEmpty() && ofDescriptor != null
        ? List.of(ofDescriptor)
        : ofClasses.stream().distinct().toList();
  }

  /** What web.xml's login-config says, or null. */
  public @Nullable Mechanism ofDescriptor() {
    return ofDescriptor;
  }

  @Override
  public List<Challenge> challenges(String realm, boolean realmIsSet) {
    return mechanisms().stream()
        .flatMap(mechanism -> mechanism.challenge(realm, realmIsSet).stream())
        .distinct()
        .toList();
  }

  /**
   * Has something run once everything that starts with the web application has started.
   *
   * @return false where nobody tells when that is
   */
  public boolean whenStarted(Runnable step) {
    return tellsStart && whenStarted.add(step);
  }

  public void started() {
    whenStarted.forEach(Runnable::run);
  }

  /** The metadata of REST applications that have started. */
  public Stream<ResourceMetadata> metadata() {
    return metadata.stream();
  }

  public void publish(ResourceMetadata ofRest) {
    metadata.add(ofRest);
  }

  /** From now on, the well-known URI of the host answers with them. */
  public void metadataIsAtHost() {
    metadataAtHost = true;
  }

  @Override
  public boolean isMetadataAtHost() {
    return metadataAtHost;
  }

  /** The answers of the first REST application that was configured, or null before that. */
  public @Nullable DenialWriter writer() {
    return writer;
  }

  synchronized void publish(DenialWriter ofRest) {
    if (writer == null) {
      writer = ofRest;
    }
  }
}
