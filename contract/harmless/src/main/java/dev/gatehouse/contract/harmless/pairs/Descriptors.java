package dev.gatehouse.contract.harmless.pairs;

/** Deployment descriptors as text. */
public final class Descriptors {

  private static final String NAMESPACE = "xmlns=\"https://jakarta.ee/xml/ns/jakartaee\"";

  /** A beans.xml. */
  public static final String EVERY_CLASS_A_BEAN =
      "<beans " + NAMESPACE + " version=\"4.0\" bean-discovery-mode=\"all\"/>";

  public static final String ROLES =
      "<security-role><role-name>admin</role-name></security-role>\n"
          + "<security-role><role-name>user</role-name></security-role>\n";

  private Descriptors() {}

  static String webXml(String content) {
    return "<web-app " + NAMESPACE + " version=\"6.0\">\n" + content + "\n</web-app>\n";
  }

  public static String applicationXml(String modules) {
    return "<application " + NAMESPACE + " version=\"10\">\n" + modules + "</application>\n";
  }

  static String fragment(String name, String content) {
    return "<web-fragment %s version=\"6.0\" metadata-complete=\"true\">\n<name>%s</name>\n%s\n</web-fragment>\n"
        .formatted(NAMESPACE, name, content);
  }

  public static String errorPage(int code, String location) {
    return errorPage("<error-code>" + code + "</error-code>", location);
  }

  public static String errorPage(Class<? extends Throwable> type, String location) {
    return errorPage("<exception-type>" + type.getName() + "</exception-type>", location);
  }

  public static String defaultErrorPage(String location) {
    return errorPage("", location);
  }

  private static String errorPage(String condition, String location) {
    return "<error-page>" + condition + "<location>" + location + "</location></error-page>\n";
  }

  /** Only admins get at the path; the roles are declared too. */
  public static String constraint(String urlPattern) {
    return """
    <security-constraint>
      <web-resource-collection>
        <web-resource-name>closed</web-resource-name>
        <url-pattern>%s</url-pattern>
      </web-resource-collection>
      <auth-constraint><role-name>admin</role-name></auth-constraint>
    </security-constraint>
    <security-role><role-name>admin</role-name></security-role>
    <security-role><role-name>user</role-name></security-role>
    """
        .formatted(urlPattern);
  }
}
