package dev.gatehouse.internal.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an authentication mechanism answers, instead of sending it. Cookies go to the real
 * response: a session or a saved address belongs to the caller, whatever is answered. Not
 * thread-safe, as a response.
 */
final class RecordedResponse extends HttpServletResponseWrapper {

  private static final String SET_COOKIE = "Set-Cookie";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\\s\";]+)");

  /** RFC 9110, section 5.6.7: two digits for the day, unlike RFC_1123_DATE_TIME. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status = SC_OK;
  private @Nullable String redirect;
  private @Nullable String encoding;
  private boolean committed;
  private @Nullable ServletOutputStream stream;
  private @Nullable PrintWriter writer;

  RecordedResponse(HttpServletResponse real) {
    super(real);
  }

  /** The headers that were set, but for cookies. */
  Map<String, List<String>> headers() {
    return headers;
  }

  /** Where the client is sent by the container's own redirect; null where it is not. */
  @Nullable String redirect() {
    return redirect;
  }

  /** What was written, possibly nothing. */
  byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return body.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    if (!committed) {
      status = code;
    }
  }

  @Override
  public void sendError(int code) {
    requireUncommitted();
    resetBuffer();
    status = code;
    committed = true;
  }

  @Override
  public void sendError(int code, String message) {
    sendError(code);
  }

  @Override
  public void sendRedirect(String location) {
    redirect(location, SC_FOUND, true);
    redirect = location;
  }

  /** Servlet 6.1; without its API nobody calls it. */
  void sendRedirect(String location, int code, boolean clearBuffer) {
    redirect(location, code, clearBuffer);
  }

  private void redirect(String location, int code, boolean clearBuffer) {
    if (location == null) {
      throw new IllegalArgumentException("location is null");
    }
    requireUncommitted();
    if (clearBuffer) {
      resetBuffer();
    }
    status = code;
    setHeader("Location", location);
    // Open Liberty redirects a second time otherwise.
    committed = true;
  }

  private void requireUncommitted() {
    if (committed) {
      throw new IllegalStateException("The response is committed");
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (SET_COOKIE.equalsIgnoreCase(name)) {
      super.setHeader(name, value);
    } else if (value == null) {
      headers.remove(name);
    } else {
      headers.put(name, new ArrayList<>(List.of(value)));
      Matcher charset = CHARSET.matcher(value);
      if (CONTENT_TYPE.equalsIgnoreCase(name) && charset.find()) {
        setCharacterEncoding(charset.group(1));
      }
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (SET_COOKIE.equalsIgnoreCase(name)) {
      super.addHeader(name, value);
    } else if (value != null) {
      headers.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, String.valueOf(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, String.valueOf(value));
  }

  @Override
  public void setDateHeader(String name, long date) {
    setHeader(name, httpDate(date));
  }

  @Override
  public void addDateHeader(String name, long date) {
    addHeader(name, httpDate(date));
  }

  private static String httpDate(long date) {
    return HTTP_DATE.format(Instant.ofEpochMilli(date));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name) || super.containsHeader(name);
  }

  @Override
  public String getHeader(String name) {
    List<String> lines = headers.get(name);
    return lines == null ? super.getHeader(name) : lines.get(0);
  }

  @Override
  public Collection<String> getHeaders(String name) {
    List<String> lines = headers.get(name);
    return lines == null ? super.getHeaders(name) : Collections.unmodifiableList(lines);
  }

  @Override
  public void setContentType(String type) {
    setHeader(CONTENT_TYPE, type);
  }

  /** With the charset, as a container would send it. */
  @Override
  public @Nullable String getContentType() {
    List<String> lines = headers.get(CONTENT_TYPE);
    String type = lines == null ? null : lines.get(0);
    return type == null || encoding == null || CHARSET.matcher(type).find()
        ? type
        : type + ";charset=" + encoding;
  }

  @Override
  public void setCharacterEncoding(String charset) {
    if (writer == null) {
      encoding = charset;
    }
  }

  @Override
  public String getCharacterEncoding() {
    if (encoding != null) {
      return encoding;
    }
    String ofContainer = super.getCharacterEncoding();
    // Servlet 6.0, section 5.6.
    return ofContainer == null ? StandardCharsets.ISO_8859_1.name() : ofContainer;
  }

  /** It is that of the body in the end. */
  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      encoding = getCharacterEncoding();
      writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(encoding)));
    }
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    if (stream == null) {
      stream = new RecordedStream(body);
    }
    return stream;
  }

  @Override
  public void flushBuffer() {
    committed = true;
  }

  @Override
  public boolean isCommitted() {
    return committed;
  }

  @Override
  public void resetBuffer() {
    requireUncommitted();
    body();
    body.reset();
  }

  @Override
  public void reset() {
    resetBuffer();
    headers.clear();
    status = SC_OK;
  }

  /** It holds whatever comes. */
  @Override
  public void setBufferSize(int size) {}
}
