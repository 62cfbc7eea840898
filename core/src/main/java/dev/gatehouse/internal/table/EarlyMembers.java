package dev.gatehouse.internal.table;

import dev.gatehouse.internal.rule.AccessAnnotations;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a runtime does to make a resource: it reads parameters of the request for its constructor,
 * fields and setters (REST 3.1, sections 3.1.2 and 3.2), and all that comes before any filter that
 * is behind the matching. Annotations are told by their simple names, since runtimes have some of
 * their own beside those of REST.
 */
final class EarlyMembers {

  private static final Set<String> FORM =
      Set.of("FormParam", "FormDataParam", "MultipartForm", "Multipart");
  private static final Set<String> BEAN = Set.of("BeanParam", "Form");
  private static final Set<String> OTHER =
      Set.of("PathParam", "QueryParam", "MatrixParam", "HeaderParam", "CookieParam", "RestPath");
  private static final Set<String> INJECTED = Set.of("Context", "Inject");

  /** What shows parameters of a request to whom it is injected into. */
  private static final Set<String> REQUESTS =
      Set.of("UriInfo", "HttpHeaders", "HttpServletRequest", "ServletRequest", "HttpRequest");

  private final Map<String, Remark> found = new LinkedHashMap<>();
  private final Set<Class<?>> looked = new HashSet<>();

  private EarlyMembers() {}

  /** The remarks on a class, by member. */
  static Map<String, Remark> of(Class<?> resourceClass) {
    EarlyMembers members = new EarlyMembers();
    members.look(resourceClass);
    return members.found;
  }

  private void look(Class<?> type) {
    if (!looked.add(type)) {
      return;
    }
    boolean sees = false;
    List<Method> afterwards = new ArrayList<>();
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      sees |= lookAtParameters(constructor, "the constructor of " + type.getName());
    }
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        sees |= lookAtField(field);
      }
      for (Method method : c.getDeclaredMethods()) {
        sees |= lookAtSetter(method);
        if (has(method, Set.of("PostConstruct"))) {
          afterwards.add(method);
        }
      }
    }
    if (sees) {
      afterwards.forEach(method -> found.put(AccessAnnotations.name(method), Remark.EARLY_CODE));
    }
  }

  /** Whether the code of a class can see a parameter of the request by it; so for all below. */
  private boolean lookAtParameters(Executable executable, String name) {
    boolean sees = false;
    Annotation[][] annotations = executable.getParameterAnnotations();
    Class<?>[] types = executable.getParameterTypes();
    for (int i = 0; i < annotations.length; i++) {
      Set<String> names = names(annotations[i]);
      sees |= lookAt(names, name, true);
      // Inner classes of old compilers have more types than annotations.
      Class<?> parameter = types[types.length - annotations.length + i];
      lookInside(names, parameter);
      if (REQUESTS.contains(parameter.getSimpleName())) {
        found.putIfAbsent(name, Remark.EARLY_CODE);
        sees = true;
      }
    }
    return sees;
  }

  private boolean lookAtSetter(Method method) {
    Set<String> names = names(method.getDeclaredAnnotations());
    boolean sees = lookAt(names, AccessAnnotations.name(method), true);
    for (Class<?> parameter : method.getParameterTypes()) {
      lookInside(names, parameter);
      sees |= showsRequest(names, parameter);
    }
    return sees;
  }

  private boolean lookAtField(Field field) {
    if (Modifier.isStatic(field.getModifiers())) {
      return false;
    }
    Set<String> names = names(field.getDeclaredAnnotations());
    String name = field.getDeclaringClass().getName() + '#' + field.getName();
    lookInside(names, field.getType());
    // A bean is the runtime's to make: what it does itself is looked at inside of it.
    boolean runsCode =
        names.stream().noneMatch(BEAN::contains)
            && isConvertedByApplication(field.getGenericType());
    return lookAt(names, name, runsCode) || showsRequest(names, field.getType());
  }

  private boolean lookAt(Set<String> annotations, String name, boolean runsCode) {
    if (annotations.stream().anyMatch(FORM::contains)) {
      found.put(name, Remark.BODY_READ);
      return true;
    }
    boolean takes = annotations.stream().anyMatch(OTHER::contains);
    boolean takesBean = annotations.stream().anyMatch(BEAN::contains);
    if (runsCode && (takes || takesBean)) {
      found.putIfAbsent(name, Remark.EARLY_CODE);
    }
    return takes || takesBean;
  }

  private void lookInside(Set<String> annotations, Class<?> bean) {
    if (annotations.stream().anyMatch(BEAN::contains)) {
      look(bean);
    }
  }

  private static boolean showsRequest(Set<String> annotations, Class<?> type) {
    return annotations.stream().anyMatch(INJECTED::contains)
        && REQUESTS.contains(type.getSimpleName());
  }

  /** Types of the JDK are read without a line of the application's. */
  private static boolean isConvertedByApplication(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return Arrays.stream(parameterized.getActualTypeArguments())
          .anyMatch(EarlyMembers::isConvertedByApplication);
    }
    return type instanceof Class<?> c
        && !c.isPrimitive()
        && !c.isEnum()
        && !c.isArray()
        && c.getClassLoader() != null
        && c.getClassLoader() != ClassLoader.getPlatformClassLoader()
        && !c.getPackageName().startsWith("jakarta.");
  }

  private static boolean has(AnnotatedElement element, Set<String> simpleNames) {
    return names(element.getDeclaredAnnotations()).stream().anyMatch(simpleNames::contains);
  }

  private static Set<String> names(Annotation[] annotations) {
    Set<String> names = new HashSet<>();
    Stream.of(annotations).forEach(a -> names.add(a.annotationType().getSimpleName()));
    return names;
  }
}
