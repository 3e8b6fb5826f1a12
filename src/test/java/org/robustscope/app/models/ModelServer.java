package org.robustscope.app.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server on the loopback that gives one file away by ranges, and can stop in its middle. */
public final class ModelServer implements AutoCloseable {
  private final HttpServer server;
  private final byte[] file;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile int stopsAt = Integer.MAX_VALUE;

  public ModelServer(byte[] file) throws IOException {
    this.file = file.clone();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address(String name) {
    return URI.create(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
  }

  /** From now on an answer stands still after so many bytes of the file, until the end. */
  public void stopAt(int bytes) {
    stopsAt = bytes;
  }

  /** The Range headers that came, "" for a request without. */
  public List<String> ranges() {
    return List.copyOf(ranges);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(range == null ? "" : range);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
    int pause = Math.clamp(stopsAt, from, file.length);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      out.write(Arrays.copyOfRange(file, from, pause));
      out.flush();
      if (pause < file.length && !end.await(30, TimeUnit.SECONDS)) {
        return;
      }
      out.write(Arrays.copyOfRange(file, pause, file.length));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
