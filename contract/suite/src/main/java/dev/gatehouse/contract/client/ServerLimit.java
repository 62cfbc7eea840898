package dev.gatehouse.contract.client;

import dev.gatehouse.testkit.HttpAnswer;
import java.util.Set;

/**
 * What a server makes impossible before anything of an application's runs. Each was measured, and
 * the contract asserts what happens instead; the test class of a server names its own.
 */
public enum ServerLimit {
  /**
   * Open Liberty, where the application asks for no authentication mechanism of Jakarta Security or
   * MicroProfile: it decodes every {@code Authorization} header as if it were Basic, and some of
   * those that are no base64, such as {@code ====}, make that fail with 500 and a page of its own.
   */
  UNDECODABLE_CREDENTIALS_FAIL,
  /**
   * Any server, where the application asks for its own Basic mechanism: it answers what it cannot
   * read with a 500 of its own, or an empty 403 (no base64, no colon, no user-id, a store that
   * fails), may know {@code Basic} and not {@code basic}, and may cut a password at a second colon.
   * Nothing of the application is asked. {@code GatehouseFeature.Builder#identityStores()} reads as
   * RFC 7617 says.
   */
  BASIC_IS_READ_BY_THE_SERVER,
  /**
   * Payara and WildFly, with MicroProfile JWT: they refuse a token that they do not accept before
   * REST is asked, so an endpoint that is open to everybody answers 401 too, as Gatehouse writes
   * it.
   */
  UNACCEPTED_TOKEN_IS_REFUSED_EVERYWHERE,
  /**
   * Payara, with MicroProfile JWT: where a constraint of web.xml wants a caller and no token came,
   * it serves nothing and answers 200 with an empty body, and no error page is asked.
   */
  CONSTRAINT_WITHOUT_TOKEN_IS_SILENT,
  /**
   * Any server that looks for resources by itself: it looks for classes with {@code @Path}. A class
   * whose interface or superclass has it instead is no resource (REST, section 3.6), though that
   * superclass is one.
   */
  INHERITED_PATH_IS_NOT_SCANNED,
  /**
   * Payara, behind {@code AsyncContext.dispatch}: it still knows the caller, and in no role, or it
   * fails to tell. So callers with the role are refused too, by 403 or 503.
   */
  ROLES_ARE_LOST_IN_ASYNC_DISPATCH,
  /**
   * Open Liberty, as RESTEasy does: a resource that a request is dispatched to leaves nothing of
   * what the runtime knew before, not even who is calling. Whoever goes on behind it is nobody, so
   * callers with the role are refused too, by 401.
   */
  CALLER_IS_LOST_BEHIND_A_DISPATCH;

  /** Whether this is such an answer of a server's own Basic mechanism. */
  public static boolean isFailureToReadBasic(HttpAnswer answer, Set<ServerLimit> limits) {
    return limits.contains(BASIC_IS_READ_BY_THE_SERVER)
        && (answer.status() == 500 || answer.status() == 403 && answer.body().isEmpty());
  }
}
