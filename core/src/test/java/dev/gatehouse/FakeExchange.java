package dev.gatehouse;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  /** The container's own check of a caller. */
  interface Check {
    boolean authenticate(HttpServletResponse response) throws IOException, ServletException;
  }

  /** The container's check of a password. */
  interface Login {
    void logIn(String userId, String password) throws ServletException;
  }

  private final Map<String, Object> attributes = new HashMap<>();
  private final Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private DispatcherType dispatcherType = DispatcherType.REQUEST;
  private Principal caller;
  private PrintWriter writer;
  private Check check;
  private Login login;
  private boolean nullRemoves = true;
  private boolean committed;
  private int status = 200;

  /** A web application called orders, whose callers authenticate by these. */
  static WebApplication application(Mechanism... mechanisms) {
    return new WebApplication("orders", Set.of(), () -> List.of(mechanisms), null, true);
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

  FakeExchange authenticatedBy(Check behind) {
    check = behind;
    return this;
  }

  FakeExchange loggedInBy(Login behind) {
    login = behind;
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

  /** Status, all headers in their order, body. */
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
              case "getAuthType" -> null;
              case "getHttpServletMapping" -> null;
              case "getMethod" -> "GET";
              case "getRequestURI" -> "/app/.gatehouse/denial";
              case "getRequestURL" -> new StringBuffer("https://host/app/api/orders");
              case "authenticate" -> {
                if (check == null) {
                  throw new AssertionError("Nobody should have asked the container");
                }
                yield check.authenticate((HttpServletResponse) arguments[0]);
              }
              case "login" -> {
                if (login == null) {
                  throw new AssertionError("Nobody should have logged in");
                }
                login.logIn((String) arguments[0], (String) arguments[1]);
                yield null;
              }
              case "getHeaders" ->
                  Collections.enumeration(sent.getOrDefault(arguments[0], List.of()));
              case "getHeader" ->
                  sent.getOrDefault(arguments[0], List.of()).stream().findFirst().orElse(null);
              default -> throw new AssertionError("Nobody should have called " + method);
            });
  }

  HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "isCommitted" -> committed;
              case "getStatus" -> status;
              case "setStatus" -> status = (int) arguments[0];
              case "flushBuffer" -> committed = true;
              case "sendRedirect" -> {
                status = 302;
                committed = true;
                yield set("Location", (String) arguments[0]);
              }
              case "addCookie" -> add("Set-Cookie", ((Cookie) arguments[0]).getName());
              case "getHeader" -> lines((String) arguments[0]).stream().findFirst().orElse(null);
              case "getCharacterEncoding" -> "ISO-8859-1";
              case "sendError" -> {
                status = (int) arguments[0];
                committed = true;
                yield null;
              }
              case "containsHeader" -> answered.containsKey(arguments[0]);
              case "getHeaders" -> lines((String) arguments[0]);
              case "setHeader" -> set((String) arguments[0], (String) arguments[1]);
              case "addHeader" -> add((String) arguments[0], (String) arguments[1]);
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

  private boolean add(String name, String value) {
    return answered.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
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
