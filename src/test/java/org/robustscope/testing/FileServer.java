package org.robustscope.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server on the loopback that gives files away by ranges, and can stand still in one. */
public final class FileServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> files;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> stops = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /**
   * A server that runs.
   *
   * @param files by their paths, without a slash at the beginning
   */
  public FileServer(Map<String, byte[]> files) throws IOException {
    this.files = Map.copyOf(files);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
  }

  /** From now on an answer stands still after so many bytes of a file, until the end. */
  public void stopAt(String path, int bytes) {
    stops.put(path, bytes);
  }

  public void stopNowhere() {
    stops.clear();
  }

  /** What came: path, and after a blank the Range header if there was one. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    String range = exchange.getRequestHeaders().getFirst("Range");
    requests.add(range == null ? path : path + " " + range);
    byte[] file = files.get(path);
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
    int pause = Math.clamp(stops.getOrDefault(path, file.length), from, file.length);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      // Not all at once: progress is told a few times a second only, and not after the standstill.
      int almost = Math.max(from, pause < file.length ? pause - 1 : pause);
      out.write(Arrays.copyOfRange(file, from, almost));
      out.flush();
      if (almost < pause) {
        Thread.sleep(300);
        out.write(Arrays.copyOfRange(file, almost, pause));
        out.flush();
      }
      if (pause < file.length && !end.await(60, TimeUnit.SECONDS)) {
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
