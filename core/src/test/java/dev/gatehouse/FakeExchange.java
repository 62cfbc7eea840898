package dev.gatehouse;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request and its response made up by a test, as far as the servlet bridge may ask. Not
 * thread-safe.
 */
final class FakeExchange {

  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private DispatcherType dispatcherType = DispatcherType.REQUEST;
  private Principal caller;
  private PrintWriter writer;
  private boolean nullRemoves = true;
  private boolean committed;
  private int status = 200;

  /** The container of an application called orders, whose callers authenticate by these. */
  static Container container(Mechanism... mechanisms) {
    return new Container("orders", Set.of(), () -> List.of(mechanisms));
  }

  /** The dispatch to an error page. */
  static FakeExchange error(int status) {
    FakeExchange exchange = new FakeExchange();
    exchange.dispatcherType = DispatcherType.ERROR;
    exchange.attributes.put(RequestDispatcher.ERROR_STATUS_CODE, status);
    exchange.attributes.put(RequestDispatcher.ERROR_REQUEST_URI, "/app/orders");
    return exchange;
  }

  FakeExchange sending(String name, String... lines) {
    sent.put(name, List.of(lines));
    return this;
  }

  FakeExchange answering(String name, String... lines) {
    answered.put(name, new ArrayList<>(List.of(lines)));
    return this;
  }

  FakeExchange with(String attribute, Object value) {
    attributes.put(attribute, value);
    return this;
  }

  FakeExchange calledBy(String name) {
    caller = () -> name;
    return this;
  }

  FakeExchange dispatchedAs(DispatcherType type) {
    dispatcherType = type;
    return this;
  }

  FakeExchange committed() {
    committed = true;
    return this;
  }

  /** Before Servlet 6.1 nobody says what a null does. */
  FakeExchange whereNullRemovesNothing() {
    nullRemoves = false;
    return this;
  }

  /** Somebody wraps the response and has asked for its writer. */
  FakeExchange whereTheWriterIsTaken() {
    writer = new PrintWriter(body, true, StandardCharsets.UTF_8);
    return this;
  }

  Object attribute(String name) {
    return attributes.get(name);
  }

  List<String> lines(String header) {
    return answered.getOrDefault(header, List.of());
  }

  /** Status, all headers in their order, body; where it was forwarded to another page, that. */
  String answer() {
    if (writer != null) {
      writer.flush();
    }
    StringBuilder text = new StringBuilder(status + "\n");
    answered.forEach(
        (name, lines) -> lines.forEach(line -> text.append(name + ": " + line + "\n")));
    return text + "\n" + body.toString(StandardCharsets.UTF_8);
  }

  HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get(arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getDispatcherType" -> dispatcherType;
              case "getUserPrincipal" -> caller;
              case "getMethod" -> "GET";
              case "getRequestURI" -> "/app/.gatehouse/denial";
              case "getHeaders" ->
                  Collections.enumeration(sent.getOrDefault(arguments[0], List.of()));
              case "getHeader" ->
                  sent.getOrDefault(arguments[0], List.of()).stream().findFirst().orElse(null);
              case "getRequestDispatcher" -> dispatcher((String) arguments[0]);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "isCommitted" -> committed;
              case "setStatus" -> status = (int) arguments[0];
              case "sendError" -> {
                status = (int) arguments[0];
                committed = true;
                yield null;
              }
              case "containsHeader" -> answered.containsKey(arguments[0]);
              case "getHeaders" -> lines((String) arguments[0]);
              case "setHeader" -> set((String) arguments[0], (String) arguments[1]);
              case "addHeader" ->
                  answered
                      .computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                      .add((String) arguments[1]);
              case "setContentType" -> set("Content-Type", (String) arguments[0]);
              case "setContentLength" -> set("Content-Length", String.valueOf(arguments[0]));
              case "getOutputStream" -> stream();
              case "getWriter" -> writer;
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  private Object set(String name, String value) {
    if (value != null) {
      answered.put(name, new ArrayList<>(List.of(value)));
    } else if (nullRemoves) {
      answered.remove(name);
    }
    return null;
  }

  private RequestDispatcher dispatcher(String page) {
    return fake(
        RequestDispatcher.class,
        (self, method, arguments) -> {
          if (!method.getName().equals("forward")) {
            throw new AssertionError("Nobody should have called " + method);
          }
          body.writeBytes(("forwarded to " + page).getBytes(StandardCharsets.UTF_8));
          return null;
        });
  }

  private ServletOutputStream stream() {
    if (writer != null) {
      throw new IllegalStateException("the writer is taken");
    }
    return new ServletOutputStream() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new AssertionError("Nobody should have called setWriteListener");
      }

      @Override
      public void write(int octet) {
        body.write(octet);
      }
    };
  }

  /** An implementation of one interface. */
  static <T> T fake(Class<T> type, InvocationHandler handler, Class<?>... others) {
    List<Class<?>> types = new ArrayList<>(Arrays.asList(others));
    types.add(0, type);
    return type.cast(
        Proxy.newProxyInstance(
            FakeExchange.class.getClassLoader(), types.toArray(Class<?>[]::new), handler));
  }
}
