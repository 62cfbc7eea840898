package dev.gatehouse.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Java source of some classes and interfaces that inherit from each other, with generics, overloads
 * and access annotations as chance has it. Not all of it compiles.
 *
 * @param text one compilation unit
 * @param types the names of the types; the last one is a public class with a constructor
 */
public record HierarchySource(String text, List<String> types) {

  private static final List<String> ACCESS =
      List.of(
          "@PermitAll",
          "@DenyAll",
          "@Authenticated",
          "@RolesAllowed({})",
          "@RolesAllowed(\"**\")",
          "@RolesAllowed(\"a\")",
          "@RolesAllowed({\"b\", \"c\"})",
          "@ScopesRequired(\"s\")",
          "@Authenticated @RolesAllowed(\"c\")",
          "@RolesAllowed(\"a\") @ScopesRequired(\"s\")");

  private static final List<String> BOUNDS =
      List.of("", "", " extends Number", " extends Comparable<X>");

  private static final List<String> ARGUMENTS =
      List.of("String", "String", "String", "Integer", "Object", "List<String>");

  private static final List<String> PARAMETERS =
      List.of("Object", "String", "String", "String", "Integer", "Number", "List<String>", "List");

  private static final List<String> OF_TYPE_VARIABLE =
      List.of("X", "X", "X", "X", "List<X>", "X[]");

  /** What a declared type offers to those that inherit from it. */
  private record Type(String name, boolean isInterface, boolean isGeneric) {}

  static HierarchySource of(Random random, String packageName) {
    return new Writer(random, packageName).write();
  }

  String leaf() {
    return types.get(types.size() - 1);
  }

  private static final class Writer {

    private final Random random;
    private final String packageName;
    private final List<Type> types = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int methods;

    Writer(Random random, String packageName) {
      this.random = random;
      this.packageName = packageName;
    }

    HierarchySource write() {
      text.append("package " + packageName + ";\n");
      text.append("import dev.gatehouse.*;\nimport dev.gatehouse.hierarchy.Id;\n");
      text.append("import jakarta.annotation.security.*;\nimport java.util.List;\n");
      int before = 2 + random.nextInt(4);
      for (int i = 0; i < before; i++) {
        write("T" + i, chance(45), false);
      }
      write("Leaf", false, true);
      return new HierarchySource(
          text.toString(), types.stream().map(type -> packageName + '.' + type.name()).toList());
    }

    private void write(String name, boolean isInterface, boolean isLeaf) {
      boolean generic = chance(isLeaf ? 10 : 55);
      boolean isAbstract = !isInterface && !isLeaf && chance(60);
      text.append(access(30)).append(isLeaf ? "public " : "");
      text.append(isInterface ? "interface " : isAbstract ? "abstract class " : "class ");
      text.append(name).append(generic ? "<X" + pick(BOUNDS) + ">" : "");
      text.append(supertypes(isInterface, generic)).append(" {\n");
      int most = isLeaf ? 4 : 3;
      for (int i = random.nextInt(most); i > 0; i--) {
        writeMethod(name, isInterface, isAbstract, generic);
      }
      text.append("}\n");
      types.add(new Type(name, isInterface, generic));
    }

    private String supertypes(boolean isInterface, boolean generic) {
      List<Type> interfaces = new ArrayList<>();
      String superclass = "";
      for (Type type : types) {
        if (type.isInterface() && chance(45)) {
          interfaces.add(type);
        } else if (!type.isInterface() && !isInterface && chance(60)) {
          superclass = " extends " + applied(type, generic);
        }
      }
      if (interfaces.isEmpty()) {
        return superclass;
      }
      return superclass
          + (isInterface ? " extends " : " implements ")
          + interfaces.stream()
              .map(type -> applied(type, generic))
              .collect(Collectors.joining(", "));
    }

    private String applied(Type type, boolean inGeneric) {
      if (!type.isGeneric() || chance(10)) {
        return type.name();
      }
      return type.name() + '<' + (inGeneric && chance(60) ? "X" : pick(ARGUMENTS)) + '>';
    }

    private void writeMethod(
        String type, boolean isInterface, boolean canBeAbstract, boolean generic) {
      String id = type + '.' + methods++;
      boolean hasBody = isInterface ? chance(60) : !canBeAbstract || chance(60);
      text.append("  @Id(\"").append(id).append("\") ").append(access(45)).append("public ");
      text.append(!hasBody ? "abstract " : isInterface ? "default " : "");
      text.append(chance(5) ? "<X extends Number> " : "");
      text.append(chance(85) ? "Object " : "String ").append(chance(85) ? "m" : "k");
      text.append('(').append(parameter(generic)).append(')');
      text.append(hasBody ? " { return \"" + id + "\"; }\n" : ";\n");
    }

    private String parameter(boolean generic) {
      if (chance(10)) {
        return "";
      }
      return pick(generic && chance(60) ? OF_TYPE_VARIABLE : PARAMETERS) + " p";
    }

    private String access(int percent) {
      return chance(percent) ? pick(ACCESS) + ' ' : "";
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private String pick(List<String> texts) {
      return texts.get(random.nextInt(texts.size()));
    }
  }
}
