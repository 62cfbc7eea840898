package dev.gatehouse.internal.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;

/** A response's stream that writes to memory. */
final class RecordedStream extends ServletOutputStream {

  private final ByteArrayOutputStream body;

  RecordedStream(ByteArrayOutputStream body) {
    this.body = body;
  }

  @Override
  public void write(int b) {
    body.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    body.write(bytes, offset, length);
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new IllegalStateException("Nothing here is written asynchronously");
  }
}
