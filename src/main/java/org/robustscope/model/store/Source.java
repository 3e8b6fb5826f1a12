package org.robustscope.model.store;

import java.io.IOException;
import java.io.InputStream;

/** Where bytes come from: a web server or a file. */
interface Source extends AutoCloseable {

  /**
   * Asks for the bytes from an offset on.
   *
   * @param offset 0 or more; the answer may begin at 0 all the same
   * @param validator the version that the bytes before the offset are of; empty when not known
   * @param watch is given what must be closed to end waiting
   */
  Answer open(long offset, String validator, Watch watch) throws IOException;

  @Override
  void close();

  /**
   * An answer.
   *
   * @param body the bytes
   * @param offset of the first byte in the file
   * @param length of the whole file, or -1 when not said
   * @param validator the version of the file, empty when not said
   * @param type such as "text/html", empty when not said
   */
  record Answer(InputStream body, long offset, long length, String validator, String type)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /** The server has no bytes from that offset on. */
  final class NoSuchRangeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
