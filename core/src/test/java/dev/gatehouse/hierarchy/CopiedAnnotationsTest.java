package dev.gatehouse.hierarchy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gatehouse.AccessTable;
import dev.gatehouse.Authenticated;
import dev.gatehouse.internal.rule.AccessAnnotations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Gatehouse's own annotations of another copy of the jar, as in an EAR and in its WAR. */
class CopiedAnnotationsTest {

  @Path("a")
  static class OnMethod {
    @GET
    @Authenticated
    public void get() {}
  }

  /** Has the resource and the annotation once more. */
  private static final class Copying extends ClassLoader {

    private static final Set<String> COPIED =
        Set.of(
            CopiedAnnotationsTest.class.getName(),
            OnMethod.class.getName(),
            Authenticated.class.getName());

    Copying() {
      super(CopiedAnnotationsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !COPIED.contains(name)) {
        return loaded != null ? loaded : super.loadClass(name, resolve);
      }
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] copy = bytes.readAllBytes();
        return defineClass(name, copy, 0, copy.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void aGuardThatNobodyReadsKeepsFromStarting() throws Exception {
    Class<?> copied = new Copying().loadClass(OnMethod.class.getName());

    assertThat(AccessAnnotations.areOn(copied.getMethod("get")), is(false));
    assertThat(
        assertThrows(IllegalStateException.class, () -> AccessTable.of(copied)).getMessage(),
        is(
            "Gatehouse cannot guard this application:\n- "
                + OnMethod.class.getName()
                + "#get has @dev.gatehouse.Authenticated of another class loader, which nobody here"
                + " reads; have one copy of the jar that it is in, where both the class and"
                + " Gatehouse see it. See docs/troubleshooting.md#other-class-loader"));
  }
}
