package dev.gatehouse.internal.table;

import dev.gatehouse.internal.text.Guide;
import java.util.SortedSet;

/** What may be meant, and may be a mistake: each kind is one warning with all that it is about. */
enum Remark {
  FOREIGN_GUARDS(
      Guide.FOREIGN_GUARD,
      "Annotations that look like guards, and that Gatehouse does not read: %s. Unless something"
          + " else enforces them, such an endpoint is as open as without them. Use those of"
          + " jakarta.annotation.security and of dev.gatehouse instead, such as @RolesAllowed and"
          + " @Authenticated"),
  ODD_NAMES(
      Guide.ODD_NAME,
      "Roles and scopes with a comma or white space in their names: %s. A name is compared as a"
          + " whole, exactly as it is written, so hardly any caller has it. Write several as"
          + " @RolesAllowed({\"a\", \"b\"}), and without space around them"),
  UNDECLARED_ROLES(
      Guide.ROLE_MISSPELT,
      "Roles that are not among those which the application declares by @DeclareRoles or"
          + " web.xml: %s. Nobody has a role that is misspelt. Correct the name, or declare it"),
  SIMILAR_ROLES(
      Guide.ROLE_MISSPELT,
      "Roles that differ from another one by a slip of the finger: %s. Names compare exactly, so"
          + " whoever has the one is refused by the other. Correct the name; or, where both are"
          + " meant, declare them by @DeclareRoles or web.xml"),
  BODY_READ(
      Guide.BODY_READ_EARLY,
      "Form parameters of guarded classes that read the body of everybody: %s. Servers inject a"
          + " class before any filter knows the caller, and have the whole body read for it,"
          + " whatever its size, also of who is denied then. Make them parameters of the resource"
          + " method"),
  EARLY_CODE(
      Guide.CODE_RUNS_EARLY,
      "Code of guarded classes that takes parameters of a request: %s. Servers run it before any"
          + " filter knows the caller, so what it does with the parameters shows to everybody: a"
          + " 404 in place of a 401 tells which ids exist. Let it look nothing up: keep the"
          + " parameter, and use it in the resource method");

  private final Guide guide;
  private final String text;

  Remark(Guide guide, String text) {
    this.guide = guide;
    this.text = text;
  }

  String about(SortedSet<String> members) {
    return guide.after(text.formatted(String.join("; ", members)));
  }
}
