package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.DownloadException.Kind;

/** Servers and proxies that are in the way: said in one line, and nothing installed. */
@Timeout(60)
final class DownloadServersTest extends DownloadBench {
  @Test
  void aWrongSizeIsRefusedBeforeItIsFetched() throws IOException {
    server.behave(RawServer.serving(Shelf.bytes(999)));
    DownloadException failure = fails(entry);
    assertThat(failure.kind()).isEqualTo(Kind.WRONG_CONTENT);
    assertThat(failure).hasMessageContaining("999 bytes").hasMessageContaining("1000000");
  }

  @Test
  void moreBytesThanThereShouldBeAreRefused() throws IOException {
    server.behave((request, reply) -> {
      reply.head(200, "Content-Type: application/octet-stream");
      reply.out().write(FILE);
      reply.out().write(FILE);
    });
    assertThat(fails(entry)).hasMessageContaining("more than the 1000000 bytes");
    assertThat(shelf.kept("net")).isZero();
  }

  @Test
  void aWebPageIsNoModel() throws IOException {
    byte[] page = "<!doctype html><title>Log in</title>".getBytes(StandardCharsets.UTF_8);
    server.behave((request, reply) -> {
      reply.head(200, "Content-Length: " + page.length, "Content-Type: text/html");
      reply.out().write(page);
    });
    assertThat(fails(entry)).hasMessageContaining("a web page, not the file");
  }

  @Test
  void aPageOfTheRightSizeWithoutATypeIsNoModelEither() throws IOException {
    byte[] page = new byte[FILE.length];
    Arrays.fill(page, (byte) '<');
    server.behave(RawServer.serving(page));
    assertThat(fails(entry)).hasMessageContaining("a web page, not the file");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410})
  void aMissingFileIsNamedWithItsAddress(int status) throws IOException {
    server.behave((request, reply) -> reply.error(status));
    DownloadException failure = fails(entry);
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(failure).hasMessageContaining("HTTP " + status).hasMessageContaining("/net.onnx");
  }

  @Test
  void theNextAddressIsTriedWhenOneHasNoFile() throws IOException {
    server.behave((request, reply) -> {
      if (request.path().equals("/gone.onnx")) {
        reply.error(404);
      } else {
        reply.good(request, FILE, "\"v1\"", FILE.length);
      }
    });
    entry = Shelf.entry("net", FILE, server.url("/gone.onnx"), server.url("/net.onnx"));
    runs();
  }

  @Test
  void redirectsAreFollowedWithTheRange() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    server.behave((request, reply) -> {
      if (request.path().equals("/net.onnx")) {
        reply.head(302, "Location: /elsewhere.onnx", "Content-Length: 0");
      } else {
        reply.good(request, FILE, "\"v1\"", FILE.length);
      }
    });
    runs();
    assertThat(server.requests().getLast().path()).isEqualTo("/elsewhere.onnx");
    assertThat(server.requests().getLast().offset()).isPositive();
  }

  @Test
  void endlessRedirectsAreSaid() throws IOException {
    server.behave((request, reply) -> reply.head(302, "Location: /net.onnx", "Content-Length: 0"));
    assertThat(fails(entry).kind()).isEqualTo(Kind.NETWORK);
  }

  @Test
  void aServerThatFallsSilentIsGivenUpAndItsBytesAreKept() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    server.behave((request, reply) -> {
      reply.good(request, FILE, "\"v1\"", 300_000);
      over.await();
    });
    DownloadException failure = fails(entry, IMPATIENT);
    over.countDown();
    assertThat(failure).hasMessageContaining("no byte came for 2 s");
    assertThat(failure.keptBytes()).isEqualTo(300_000);
    server.behave(RawServer.serving(FILE));
    runs();
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    server.behave((request, reply) -> over.await());
    DownloadException failure = fails(entry, IMPATIENT);
    over.countDown();
    assertThat(failure).hasMessageContaining("gives no answer within 2 s");
  }

  @Test
  void aSlowServerIsNotAStalledOne() throws IOException {
    byte[] small = Shelf.bytes(10);
    entry = Shelf.entry("net", small, server.url("/net.onnx"));
    server.behave((request, reply) -> {
      reply.head(200, "Content-Length: 10", "ETag: \"v1\"");
      for (byte b : small) {
        reply.out().write(b);
        reply.out().flush();
        Thread.sleep(250);
      }
    });
    shelf.download(entry, IMPATIENT).run(progress -> {});
    assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(small);
  }

  @Test
  void noConnectionNamesTheHost() throws IOException {
    server.close();
    assertThat(fails(entry)).hasMessageContaining("no connection to 127.0.0.1");
  }

  @Test
  void requestsGoThroughTheProxy() throws IOException {
    String host = server.url("/").getHost() + ":" + server.url("/").getPort();
    URI far = URI.create("http://models.example/net.onnx");
    shelf
        .download(Shelf.entry("net", FILE, far), Shelf.HASTY.with(Proxies.given(host)))
        .run(progress -> {});
    assertInstalled();
    assertThat(server.requests().getLast().path()).isEqualTo(far.toString());
  }

  @Test
  void aProxyThatWantsAPasswordIsSaid() throws IOException {
    server.behave((request, reply) -> reply.error(407));
    String host = server.url("/").getHost() + ":" + server.url("/").getPort();
    CatalogueEntry far = Shelf.entry("net", FILE, URI.create("http://models.example/net.onnx"));
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(
            () -> shelf.download(far, Shelf.HASTY.with(Proxies.given(host))).run(progress -> {}))
        .withMessageContaining("net")
        .withMessageContaining("HTTP 407");
  }
}
