package dev.gatehouse.jersey.embedded;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.security.AuthenticationState;
import org.eclipse.jetty.security.ServerAuthException;
import org.eclipse.jetty.security.authentication.BasicAuthenticator;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Jetty's own mechanism, which hands its 401 to error pages, as Jetty's role check does with its
 * 403 and the mechanisms of other servers with theirs: Jetty's own does not since 12.1.
 */
final class DispatchingBasicAuthenticator extends BasicAuthenticator {

  @Override
  public AuthenticationState validateRequest(Request request, Response response, Callback callback)
      throws ServerAuthException {
    if (AuthenticationState.Deferred.isDeferred(response)) {
      return super.validateRequest(request, response, callback);
    }
    AuthenticationState known = AuthenticationState.defer(this).authenticate(request);
    if (known != null) {
      return known;
    }
    response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"file\"");
    return AuthenticationState.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
  }
}
