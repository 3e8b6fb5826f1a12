package org.robustscope.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A run as a small file to pass on: its exact counts and their provenance as JSON, packed by gzip.
 * The same run gives the same bytes (with one version of zlib), and {@link RunImport} reads it.
 */
public final class RunFile {
  private RunFile() {}

  /**
   * The file's content.
   *
   * @param unreadable items of the run
   */
  public static byte[] bytes(StoredRun run, List<Unreadable> unreadable) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new BestGzip(bytes)) {
      packed.write(text(run, unreadable).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The file's content before it is packed, one line of JSON. */
  static String text(StoredRun run, List<Unreadable> unreadable) {
    try {
      return PlanJson.mapper().writeValueAsString(RunJson.counts(run, unreadable)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gzip that takes its time; its header holds neither name nor date. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
