package dev.gatehouse.internal.settings;

import dev.gatehouse.DenialListener;
import dev.gatehouse.DenialRenderer;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.ScopeProvider;
import java.security.Principal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one application, those with a key and those that only code can give. Immutable,
 * and thread-safe as far as what was put in is.
 */
public final class Settings {

  /** None: everything is by default. */
  public static final Settings NONE =
      new Settings(Map.of(), List.of(), List.of(), null, principal -> false, null);

  private final Map<Setting, Object> values;
  private final List<Authenticator> authenticators;
  private final List<DenialListener> listeners;
  private final @Nullable DenialRenderer renderer;
  private final Predicate<Principal> anonymous;
  private final @Nullable ScopeProvider scopes;

  /**
   * Creates settings; the collections are copied.
   *
   * @param values as {@link Setting#parse} returns them
   * @param renderer null for the default
   * @param scopes null where Gatehouse alone looks for them
   */
  public Settings(
      Map<Setting, Object> values,
      List<Authenticator> authenticators,
      List<DenialListener> listeners,
      @Nullable DenialRenderer renderer,
      Predicate<Principal> anonymous,
      @Nullable ScopeProvider scopes) {
    Map<Setting, Object> copy = new EnumMap<>(Setting.class);
    copy.putAll(values);
    this.values = Collections.unmodifiableMap(copy);
    this.authenticators = List.copyOf(authenticators);
    this.listeners = List.copyOf(listeners);
    this.renderer = renderer;
    this.anonymous = anonymous;
    this.scopes = scopes;
  }

  /** These settings, and where they are silent the values that are given. */
  Settings over(Map<Setting, Object> further) {
    Map<Setting, Object> merged = new EnumMap<>(Setting.class);
    merged.putAll(further);
    merged.putAll(values);
    return new Settings(merged, authenticators, listeners, renderer, anonymous, scopes);
  }

  /** These settings, and further authenticators. */
  Settings with(List<Authenticator> further) {
    List<Authenticator> all = Stream.concat(authenticators.stream(), further.stream()).toList();
    return new Settings(values, all, listeners, renderer, anonymous, scopes);
  }

  /** The value of a setting, or another one where it is not set. */
  public <T> T get(Setting setting, T otherwise) {
    return this.<T>find(setting).orElse(otherwise);
  }

  /** The value of a setting; empty where it is not set. */
  @SuppressWarnings("unchecked") // a setting's parser decides its type
  public <T> Optional<T> find(Setting setting) {
    return Optional.ofNullable((T) values.get(setting));
  }

  public List<Authenticator> authenticators() {
    return authenticators;
  }

  /** Those of the application, without the audit line. */
  public List<DenialListener> listeners() {
    return listeners;
  }

  /** The application's own. */
  public Optional<DenialRenderer> renderer() {
    return Optional.ofNullable(renderer);
  }

  /** Which further principals are nobody. */
  public Predicate<Principal> anonymous() {
    return anonymous;
  }

  /** What tells the scopes of callers besides Gatehouse. */
  public Optional<ScopeProvider> scopes() {
    return Optional.ofNullable(scopes);
  }
}
