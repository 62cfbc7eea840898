package dev.gatehouse.openapi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Types of schemas. By reflection: a schema has one type in MicroProfile OpenAPI 3, and a list of
 * them from 4 on, so that no code is linked to both.
 */
enum SchemaTypes {
  STRING(Schema.SchemaType.STRING),
  INTEGER(Schema.SchemaType.INTEGER),
  OBJECT(Schema.SchemaType.OBJECT);

  private final Schema.SchemaType type;

  SchemaTypes(Schema.SchemaType type) {
    this.type = type;
  }

  /** A new schema of this type. */
  Schema schema() {
    Schema schema = OASFactory.createSchema();
    try {
      setter().invoke(schema, type);
      return schema;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A schema of MicroProfile OpenAPI takes no type", e);
    }
  }

  private static Method setter() {
    return Arrays.stream(Schema.class.getMethods())
        .filter(method -> method.getName().equals("addType") || method.getName().equals("setType"))
        .filter(method -> method.getParameterTypes()[0] == Schema.SchemaType.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "This is neither MicroProfile OpenAPI 3 nor 4: a schema takes no type"));
  }
}
