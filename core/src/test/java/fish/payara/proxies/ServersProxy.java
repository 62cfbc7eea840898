package fish.payara.proxies;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;

/** Hands on what a proxy is asked, as servers do for what they inject. */
public final class ServersProxy implements InvocationHandler {

  private final Object behind;

  public ServersProxy(Object behind) {
    this.behind = behind;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return method.invoke(behind, arguments);
  }
}
