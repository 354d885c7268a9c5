package org.copydesk.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what went wrong first. A library that tidies up after a write that failed may fail once
 * more, and tell of that instead, or may say nothing at all.
 */
final class FirstFaultStream extends FilterOutputStream {

  private @Nullable IOException fault;

  FirstFaultStream(OutputStream out) {
    super(out);
  }

  /** Throws what went wrong first, if anything did. */
  void check() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    if (fault == null) {
      fault = e;
    }
    return e;
  }
}
