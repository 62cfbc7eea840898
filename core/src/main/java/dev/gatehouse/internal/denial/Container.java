package dev.gatehouse.internal.denial;

import dev.gatehouse.internal.caller.Nobody;
import jakarta.ws.rs.core.MultivaluedMap;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servlet container around a REST runtime, as the request at hand shows it. Names no servlet
 * type, since embedded runtimes have none. Thread-safe.
 */
public interface Container {

  /** There is none. */
  Container NONE =
      new Container() {
        @Override
        public @Nullable WebApplication webApplication() {
          return null;
        }

        @Override
        public List<String> challenges() {
          return List.of();
        }

        @Override
        public boolean write(MultivaluedMap<String, Object> headers, byte @Nullable [] body) {
          return false;
        }

        @Override
        public boolean send(int status, MultivaluedMap<String, Object> headers, byte[] body) {
          return false;
        }

        @Override
        public boolean has(String header) {
          return false;
        }

        @Override
        public boolean add(Map<String, List<String>> headers) {
          return false;
        }

        @Override
        public @Nullable Object attribute(String name) {
          return null;
        }

        @Override
        public boolean isSent() {
          return false;
        }

        @Override
        public boolean isForAnybody(Set<String> roles, Nobody nobody) {
          return false;
        }

        @Override
        public ContainerAnswer authenticate(boolean dialog) {
          return ContainerAnswer.NOTHING;
        }

        @Override
        public Optional<Set<String>> scopes(Principal principal) {
          return Optional.empty();
        }
      };

  /** The application that REST is part of; null where there is none or none is known yet. */
  @Nullable WebApplication webApplication();

  /** The WWW-Authenticate lines that are on the response by now. */
  List<String> challenges();

  /**
   * Puts headers and a body on the container's response and leaves it uncommitted: REST adds its
   * own to them.
   *
   * @param headers replace those of the same name; an empty list takes a header away, where the
   *     container can do that
   * @param body null for none
   * @return false where there is no container's response to write to
   */
  boolean write(MultivaluedMap<String, Object> headers, byte @Nullable [] body);

  /**
   * Sends a whole response, so that whatever REST writes behind it is lost.
   *
   * @return false where there is no container's response to write to
   */
  boolean send(int status, MultivaluedMap<String, Object> headers, byte[] body);

  /** Whether a header field is on the container's response by now. */
  boolean has(String header);

  /**
   * Puts further header lines on the container's response, beside what it has.
   *
   * @return false where there is no container's response to write to
   */
  boolean add(Map<String, List<String>> headers);

  /** An attribute of the container's request, or null. */
  @Nullable Object attribute(String name);

  /** Whether the container's response has gone out, or has begun to. */
  boolean isSent();

  /**
   * Whether the container gives one of these roles to a caller whom it does not know, as Open
   * Liberty's EVERYONE does.
   *
   * @param nobody tells anonymous callers
   */
  boolean isForAnybody(Set<String> roles, Nobody nobody);

  /**
   * Has the container authenticate the caller of the request, as its own check of the access
   * annotations would.
   *
   * @param dialog whether it may begin one with the caller that cannot be taken back
   * @throws Exception where the check failed, as opposed to saying no
   */
  ContainerAnswer authenticate(boolean dialog) throws Exception;

  /**
   * The scopes of the access token that the container keeps for a caller; empty where it keeps
   * none.
   *
   * @param principal of that caller, whom the container has authenticated
   */
  Optional<Set<String>> scopes(Principal principal);
}
