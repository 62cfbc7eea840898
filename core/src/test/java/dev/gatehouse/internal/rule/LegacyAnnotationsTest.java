package dev.gatehouse.internal.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Annotations of Java EE, which no Jakarta runtime reads: the import that a migration forgot. */
class LegacyAnnotationsTest {

  /** Defines the classes as a compiler would have with {@code javax} in place of one import. */
  private static final class Weaver extends ClassLoader {

    private static final List<String> WOVEN =
        List.of(
            LegacyOnMethod.class.getName(),
            LegacyOnClass.class.getName(),
            LegacyBeside.class.getName(),
            LegacyInheriting.class.getName(),
            LegacyLocating.class.getName(),
            LegacyMigrated.class.getName());

    Weaver() {
      super(LegacyAnnotationsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !WOVEN.contains(name)) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] woven = bytes.readAllBytes();
        return defineClass(name, woven, 0, woven.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      try (InputStream template = super.getResourceAsStream(name)) {
        return new ByteArrayInputStream(
            new String(template.readAllBytes(), ISO_8859_1)
                .replace(
                    constant("Ljakarta/annotation/security/RolesAllowed;"),
                    constant("Ljavax/annotation/security/RolesAllowed;"))
                .getBytes(ISO_8859_1));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    /** CONSTANT_Utf8 of JVMS 4.4.7. */
    private static String constant(String text) {
      return "\001\000" + (char) text.length() + text;
    }
  }

  private static Class<?> woven(Class<?> template) throws ClassNotFoundException {
    return new Weaver().loadClass(template.getName());
  }

  private static void assertProblem(Class<?> template, Class<?> named) throws Exception {
    Class<?> woven = woven(template);

    assertThat(
        assertThrows(IllegalStateException.class, () -> AccessTable.of(woven)).getMessage(),
        is(
            "Gatehouse cannot guard this application:\n- "
                + named.getName()
                + " names an annotation of javax.annotation.security, which no Jakarta runtime"
                + " reads; import the one of jakarta.annotation.security. See"
                + " docs/troubleshooting.md#javax-annotation"));
  }

  @Test
  void oneOnAMethodIsAProblem() throws Exception {
    assertThat(AccessAnnotations.areOn(woven(LegacyOnMethod.class).getMethod("get")), is(false));
    assertProblem(LegacyOnMethod.class, LegacyOnMethod.class);
  }

  @Test
  void oneOnAClassIsAProblem() throws Exception {
    assertProblem(LegacyOnClass.class, LegacyOnClass.class);
  }

  @Test
  void oneBesideARightOneIsAProblem() throws Exception {
    assertProblem(LegacyBeside.class, LegacyBeside.class);
  }

  @Test
  void oneInASuperclassIsAProblemOfTheSuperclass() throws Exception {
    assertProblem(LegacyInheriting.class, LegacyOnMethod.class);
  }

  @Test
  void oneBehindALocatorIsAProblem() throws Exception {
    assertProblem(LegacyLocating.class, LegacyOnMethod.class);
  }

  @Test
  void aMigratedClassIsNone() throws Exception {
    assertThat(AccessTable.of(LegacyOnMethod.class).endpoints().size(), is(1));
    assertThat(AccessTable.of(woven(LegacyMigrated.class)).endpoints().size(), is(1));
  }
}

@Path("a")
class LegacyOnMethod {
  @GET
  @RolesAllowed("admin")
  public void get() {}
}

@Path("a")
@RolesAllowed("admin")
class LegacyOnClass {
  @GET
  public void get() {}
}

@Path("a")
@PermitAll
class LegacyBeside {
  @GET
  @RolesAllowed("admin")
  public void get() {}
}

@Path("a")
class LegacyInheriting extends LegacyOnMethod {
  @Override
  @PermitAll
  public void get() {}
}

@Path("a")
class LegacyLocating {
  @Path("b")
  @PermitAll
  public LegacyOnMethod locate() {
    return null;
  }
}

@Path("a")
class LegacyMigrated {
  @GET
  @PermitAll
  public void get() {}
}
