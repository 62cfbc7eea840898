package dev.gatehouse.hierarchy;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import javassist.util.proxy.ProxyFactory;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.StubMethod;
import net.bytebuddy.implementation.attribute.MethodAttributeAppender;
import net.bytebuddy.matcher.ElementMatchers;
import net.sf.cglib.core.DefaultGeneratorStrategy;
import net.sf.cglib.proxy.Enhancer;

/** Makes a subclass at run time that overrides all that it can, as containers do. */
public enum ClassGenerator {
  BYTE_BUDDY("Plain") {
    @Override
    byte[] write(Class<?> behind, String name) {
      return byteBuddy(behind, name, MethodAttributeAppender.NoOp.INSTANCE);
    }
  },
  BYTE_BUDDY_WITH_METHOD_ANNOTATIONS("$$Enhanced") {
    @Override
    byte[] write(Class<?> behind, String name) {
      return byteBuddy(
          behind, name, MethodAttributeAppender.ForInstrumentedMethod.INCLUDING_RECEIVER);
    }
  },
  BYTE_BUDDY_WITH_ALL_ANNOTATIONS("_Subclass") {
    @Override
    byte[] write(Class<?> behind, String name) {
      return byteBuddy(
          behind,
          name,
          MethodAttributeAppender.ForInstrumentedMethod.INCLUDING_RECEIVER,
          behind.getDeclaredAnnotations());
    }
  },
  BYTE_BUDDY_WITH_TYPE_ANNOTATIONS("$Proxy") {
    @Override
    byte[] write(Class<?> behind, String name) {
      return byteBuddy(
          behind, name, MethodAttributeAppender.NoOp.INSTANCE, behind.getDeclaredAnnotations());
    }
  },
  CGLIB("$$EnhancerByCGLIB") {
    @Override
    byte[] write(Class<?> behind, String name) {
      Enhancer enhancer = new Enhancer();
      enhancer.setSuperclass(behind);
      enhancer.setUseCache(false);
      enhancer.setCallbackType(net.sf.cglib.proxy.MethodInterceptor.class);
      enhancer.setNamingPolicy((prefix, source, key, names) -> name);
      enhancer.setStrategy(
          new DefaultGeneratorStrategy() {
            @Override
            protected byte[] transform(byte[] written) {
              throw new Written(written);
            }
          });
      return written(enhancer::createClass);
    }
  },
  CGLIB_OF_SPRING("$$SpringCGLIB$$0") {
    @Override
    byte[] write(Class<?> behind, String name) {
      var enhancer = new org.springframework.cglib.proxy.Enhancer();
      enhancer.setSuperclass(behind);
      enhancer.setUseCache(false);
      enhancer.setCallbackType(org.springframework.cglib.proxy.MethodInterceptor.class);
      enhancer.setNamingPolicy((prefix, source, key, names) -> name);
      enhancer.setStrategy(
          new org.springframework.cglib.core.DefaultGeneratorStrategy() {
            @Override
            protected byte[] transform(byte[] written) {
              throw new Written(written);
            }
          });
      return written(enhancer::createClass);
    }
  },
  JAVASSIST("_$$_jvst") {
    @Override
    byte[] write(Class<?> behind, String name) {
      throw new UnsupportedOperationException("it writes and defines in one step");
    }

    @Override
    public Class<?> subclassOf(Class<?> behind) {
      ProxyFactory factory = new ProxyFactory();
      factory.setSuperclass(behind);
      factory.setUseCache(false);
      return factory.createClass(lookupIn(behind));
    }
  };

  /** Keeps a generator from defining what it wrote: older ones reach for what the JDK closed. */
  private static final class Written extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;

    Written(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private final String suffix;

  ClassGenerator(String suffix) {
    this.suffix = suffix;
  }

  abstract byte[] write(Class<?> behind, String name);

  /** Whether it repeats annotations of the class, and not those of its methods. */
  public boolean copiesOfTheClassOnly() {
    return this == BYTE_BUDDY_WITH_TYPE_ANNOTATIONS;
  }

  /** Whether the annotations of methods are copied. */
  public boolean copiesOfMethods() {
    return this == BYTE_BUDDY_WITH_METHOD_ANNOTATIONS || this == BYTE_BUDDY_WITH_ALL_ANNOTATIONS;
  }

  /** A new subclass beside a public class, which has a constructor without parameters. */
  public Class<?> subclassOf(Class<?> behind) {
    try {
      return lookupIn(behind).defineClass(write(behind, behind.getName() + suffix));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Lookup lookupIn(Class<?> behind) {
    try {
      return MethodHandles.privateLookupIn(behind, MethodHandles.lookup());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] byteBuddy(
      Class<?> behind,
      String name,
      MethodAttributeAppender.Factory ofMethods,
      Annotation... ofClass) {
    try (DynamicType.Unloaded<?> made =
        new ByteBuddy()
            .subclass(behind, ConstructorStrategy.Default.DEFAULT_CONSTRUCTOR)
            .name(name)
            .annotateType(ofClass)
            .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
            .intercept(StubMethod.INSTANCE)
            .attribute(ofMethods)
            .make()) {
      return made.getBytes();
    }
  }

  private static byte[] written(Runnable generator) {
    try {
      generator.run();
    } catch (Written e) {
      return e.bytes;
    }
    throw new IllegalStateException("nothing was written");
  }
}
