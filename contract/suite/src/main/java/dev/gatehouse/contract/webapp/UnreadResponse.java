package dev.gatehouse.contract.webapp;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.OutputStream;
import java.io.PrintWriter;

/** A response that keeps nothing of what is written into it. */
final class UnreadResponse extends HttpServletResponseWrapper {

  private final PrintWriter writer = new PrintWriter(OutputStream.nullOutputStream());

  UnreadResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Nothing();
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void setStatus(int status) {}

  @Override
  public void sendError(int status) {}

  @Override
  public void sendError(int status, String message) {}

  @Override
  public void setHeader(String name, String value) {}

  @Override
  public void addHeader(String name, String value) {}

  @Override
  public void setContentType(String type) {}

  @Override
  public void setContentLength(int length) {}

  @Override
  public void setContentLengthLong(long length) {}

  @Override
  public void flushBuffer() {}

  @Override
  public void reset() {}

  @Override
  public void resetBuffer() {}

  private static final class Nothing extends ServletOutputStream {

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("nobody writes asynchronously here");
    }

    @Override
    public void write(int octet) {}
  }
}
