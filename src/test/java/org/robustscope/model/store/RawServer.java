package org.robustscope.model.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on this machine's loopback that gives one file away, and can be told to do it badly.
 * Works on the socket itself, so that it can cut connections anywhere.
 */
final class RawServer implements AutoCloseable {

  /** What came. */
  record Request(String path, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** First wanted byte, or 0. */
    int offset() {
      String range = header("Range");
      return range.isEmpty()
          ? 0
          : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
    }
  }

  /** What the server does with a request. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Request request, Reply reply) throws IOException, InterruptedException;
  }

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour;

  RawServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    Thread.ofPlatform().daemon().name("raw server").start(this::listen);
  }

  /** A good server: ranges, an ETag, If-Range. */
  static Behaviour serving(byte[] file) {
    return (request, reply) -> reply.good(request, file, "\"v1\"", file.length);
  }

  /** A good server that closes each connection after so many bytes of the body. */
  static Behaviour cuttingAfter(byte[] file, int bytes) {
    return (request, reply) -> reply.good(request, file, "\"v1\"", bytes);
  }

  void behave(Behaviour other) {
    behaviour = other;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.ofPlatform().daemon().start(() -> serve(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      String first = in.readLine();
      if (first == null) {
        return;
      }
      Map<String, String> headers = new HashMap<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] parts = line.split(":", 2);
        headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
      }
      Request request = new Request(first.split(" ")[1], headers);
      requests.add(request);
      behaviour.answer(request, new Reply(connection.getOutputStream()));
    } catch (IOException | InterruptedException _) {
      // The client went away, or the test is over.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : open) {
      connection.close();
    }
  }

  /** The answer to one request; the connection ends with it. */
  record Reply(OutputStream out) {
    void head(int status, String... headers) throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add("HTTP/1.1 " + status + " Because");
      lines.addAll(Arrays.asList(headers));
      lines.add("Connection: close");
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    void error(int status) throws IOException {
      head(status, "Content-Length: 0");
    }

    void good(Request request, byte[] file, String tag, int mostBytes) throws IOException {
      String ifRange = request.header("If-Range");
      boolean part =
          !request.header("Range").isEmpty() && (ifRange.isEmpty() || ifRange.equals(tag));
      int from = part ? request.offset() : 0;
      if (part && from >= file.length) {
        head(416, "Content-Range: bytes */" + file.length, "Content-Length: 0");
        return;
      }
      if (part) {
        head(
            206,
            "Content-Length: " + (file.length - from),
            "Content-Range: bytes %d-%d/%d".formatted(from, file.length - 1, file.length),
            "ETag: " + tag);
      } else {
        head(200, "Content-Length: " + file.length, "ETag: " + tag);
      }
      out.write(file, from, Math.min(mostBytes, file.length - from));
      out.flush();
    }
  }
}
