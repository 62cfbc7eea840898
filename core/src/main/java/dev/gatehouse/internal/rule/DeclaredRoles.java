package dev.gatehouse.internal.rule;

import jakarta.annotation.security.DeclareRoles;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The roles that an application declares (Jakarta Annotations, section 2.10). Immutable.
 *
 * @param byAnnotation by {@link DeclareRoles}; empty where nothing has one, and then none is asked
 *     for
 * @param byDescriptor by web.xml, beside them
 */
public record DeclaredRoles(Set<String> byAnnotation, Set<String> byDescriptor) {

  public static final DeclaredRoles NONE = new DeclaredRoles(Set.of(), Set.of());

  public DeclaredRoles {
    byAnnotation = Set.copyOf(byAnnotation);
    byDescriptor = Set.copyOf(byDescriptor);
  }

  /** These, and those that the classes declare. */
  public DeclaredRoles with(Collection<? extends Class<?>> classes) {
    Set<String> roles = new HashSet<>(byAnnotation);
    for (Class<?> type : classes) {
      DeclareRoles declared = type.getAnnotation(DeclareRoles.class);
      if (declared != null) {
        roles.addAll(List.of(declared.value()));
      }
    }
    return roles.equals(byAnnotation) ? this : new DeclaredRoles(roles, byDescriptor);
  }

  /** Whether nothing tells that two roles are meant: no annotation, and no descriptor has both. */
  public boolean leaveOpen(String one, String other) {
    return byAnnotation.isEmpty() && !(byDescriptor.contains(one) && byDescriptor.contains(other));
  }

  private boolean has(String role) {
    return byAnnotation.contains(role) || byDescriptor.contains(role);
  }

  /** Whether some are declared, and this one is not. */
  public boolean lack(String role) {
    return !byAnnotation.isEmpty() && !has(role);
  }
}
