package dev.gatehouse;

/**
 * Why a request was refused: the list that the {@code reason} member of the body, the audit line
 * and this enumeration share. It may get further constants.
 */
public enum DenialReason {
  /** 401: the request has no {@code Authorization} header. */
  CREDENTIALS_MISSING(
      "credentials-missing",
      401,
      "Credentials missing",
      "This resource is for authenticated callers, and the request carries no credentials. Send the"
          + " request again with an Authorization header in a scheme that the WWW-Authenticate"
          + " header of this response names."),
  /** 401: the credentials are of a scheme that nobody here accepts. */
  CREDENTIALS_UNSUPPORTED(
      "credentials-unsupported",
      401,
      "Credentials unsupported",
      "The authentication scheme of the Authorization header is not accepted here. Send credentials"
          + " in a scheme that the WWW-Authenticate header of this response names."),
  /** 401: the one {@code Authorization} header cannot be read. */
  CREDENTIALS_MALFORMED(
      "credentials-malformed",
      401,
      "Credentials malformed",
      "The Authorization header cannot be read: it is not formed as its authentication scheme"
          + " prescribes. Correct how the client builds the header, then send the request again."),
  /** 401: the credentials were read, checked and refused. */
  CREDENTIALS_INVALID(
      "credentials-invalid",
      401,
      "Credentials invalid",
      "The credentials in the Authorization header were read and not accepted. Correct them, then"
          + " send the request again: the same ones will be refused again."),
  /** 401: the credentials were genuine and have expired. */
  CREDENTIALS_EXPIRED(
      "credentials-expired",
      401,
      "Credentials expired",
      "The credentials in the Authorization header were valid and have expired. Obtain new ones and"
          + " send the request again with them."),
  /** 401: the caller is genuine, but has to authenticate more strongly or more recently. */
  AUTHENTICATION_INSUFFICIENT(
      "authentication-insufficient",
      401,
      "Authentication insufficient",
      "The caller is authenticated, but not strongly or recently enough for this resource."
          + " Authenticate again as the WWW-Authenticate header of this response asks."),
  /** 403: the caller is authenticated, without any of the roles. */
  ROLE_MISSING(
      "role-missing",
      403,
      "Role missing",
      "The caller is authenticated and may not use this resource. Do not send the request again:"
          + " ask whoever runs this service for access."),
  /** 403: the access token lacks a scope. */
  SCOPE_MISSING(
      "scope-missing",
      403,
      "Scope missing",
      "The access token does not cover this resource. Do not send the request again with the same"
          + " token: obtain one with the scope that this response names."),
  /** 403: nobody may, whoever asks. */
  DENIED(
      "denied",
      403,
      "Denied",
      "This resource is closed to every caller. Do not send the request again: no credentials will"
          + " open it."),
  /** 401 or 403: the application threw or returned it. */
  APPLICATION(
      "application",
      403,
      "Refused by the application",
      "The application does not allow this request to this caller. Do not send it again unchanged:"
          + " ask whoever runs this service for access."),
  /** 400: more than one set of credentials came, and none of them is chosen. */
  CREDENTIALS_AMBIGUOUS(
      "credentials-ambiguous",
      400,
      "Credentials ambiguous",
      "The request carries credentials more than once, and none of them was chosen. Send exactly"
          + " one Authorization header, and no access token in any other place."),
  /** 503: whether the caller may could not be checked. Not a denial: the request may be right. */
  CHECK_UNAVAILABLE(
      "check-unavailable",
      503,
      "Check unavailable",
      "Whether the caller may use this resource cannot be checked at the moment. Nothing has to be"
          + " changed in the request: send it again later.");

  private static final String APPLICATION_401 =
      "The application asks for valid credentials for this request. Send an Authorization header in"
          + " a scheme that the WWW-Authenticate header of this response names, or correct the one"
          + " that was sent.";
  private final String code;
  private final int status;
  private final String title;
  private final String detail;

  DenialReason(String code, int status, String title, String detail) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /**
   * The name that clients see, for example {@code credentials-missing}.
   *
   * @return lower-case letters and hyphens, never null
   */
  public String code() {
    return code;
  }

  /**
   * The status of a denial for this reason; the application may have chosen 401 for {@link
   * #APPLICATION}.
   *
   * @return 401 or 403; 400 or 503 where nothing could be decided
   */
  public int status() {
    return status;
  }

  /**
   * A title for a problem type of its own (RFC 9457, section 3.1.3).
   *
   * @return a few words in English, never null
   */
  public String title() {
    return title;
  }

  /**
   * What happened and what the client should do next.
   *
   * @param answered the status that is sent
   * @return fixed English text, never null
   */
  public String detail(int answered) {
    return this == APPLICATION && answered == 401 ? APPLICATION_401 : detail;
  }
}
