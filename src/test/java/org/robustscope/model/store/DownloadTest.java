package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.DownloadException.Kind;

@Timeout(60)
final class DownloadTest {
  private static final byte[] FILE = Shelf.bytes(1_000_000);
  private static final DownloadSettings IMPATIENT = Shelf.hasty(Duration.ofMillis(2000));

  @TempDir private Path folder;
  private Shelf shelf;
  private RawServer server;
  private CatalogueEntry entry;

  @BeforeEach
  void startServer() throws IOException {
    shelf = new Shelf(folder.resolve("models"));
    server = new RawServer(RawServer.serving(FILE));
    entry = Shelf.entry("net", FILE, server.url("/net.onnx"));
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  private void assertInstalled() throws IOException {
    assertThat(shelf.models()).containsExactly("net");
    assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(FILE);
    assertThat(shelf.store().verify("net").good()).isTrue();
    assertThat(shelf.root().resolve(".partial").resolve("net")).doesNotExist();
  }

  private DownloadException fails(CatalogueEntry wanted) throws IOException {
    return fails(wanted, Shelf.HASTY);
  }

  private DownloadException fails(CatalogueEntry wanted, DownloadSettings settings)
      throws IOException {
    DownloadException failure =
        catchThrowableOfType(
            DownloadException.class, () -> shelf.download(wanted, settings).run(progress -> {}));
    assertThat(failure).as("the failure").isNotNull();
    assertThat(failure.getMessage()).doesNotContain("\n").contains("net");
    assertThat(shelf.models()).as("under final names").isEmpty();
    return failure;
  }

  private void runs() throws IOException {
    shelf.download(entry).run(progress -> {});
    assertInstalled();
  }

  @Test
  void installsFileCardAndSource() throws IOException {
    InstalledModel model = shelf.download(entry).run(progress -> {});

    assertInstalled();
    assertThat(model.card().name()).isEqualTo("net");
    assertThat(model.card().sha256()).isEqualTo(Shelf.sha256(FILE));
    SourceNote note = SourceNote.read(shelf.root().resolve("net/source.json"));
    assertThat(note.url()).isEqualTo(entry.urls().getFirst().toString());
    assertThat(note.digestPublished()).isTrue();
  }

  @Test
  void progressRisesToTheWholeSizeInOrderedStages() throws IOException {
    List<DownloadProgress> seen = new ArrayList<>();
    shelf.download(entry).run(seen::add);

    assertThat(seen).extracting(DownloadProgress::stage).isSorted();
    assertThat(seen.stream().filter(p -> p.stage() == DownloadProgress.Stage.RECEIVING))
        .extracting(DownloadProgress::done)
        .isSorted()
        .last()
        .isEqualTo((long) FILE.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90})
  void aCutLeavesNoModelAndTheNextTryFetchesOnlyTheRest(int percent) throws IOException {
    int bytes = FILE.length / 100 * percent;
    server.behave(RawServer.cuttingAfter(FILE, bytes));
    DownloadException failure = fails(entry);
    assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
    // What the client has received but not handed over when the connection breaks is lost.
    long kept = shelf.kept("net");
    assertThat(kept).isBetween(bytes - 65_536L, (long) bytes);
    assertThat(failure.keptBytes()).isEqualTo(kept);

    server.behave(RawServer.serving(FILE));
    runs();
    RawServer.Request last = server.requests().getLast();
    assertThat(last.offset()).isEqualTo((int) kept);
    assertThat(last.header("If-Range")).isEqualTo(kept == 0 ? "" : "\"v1\"");
  }

  @Test
  void goesOnByItselfAsLongAsEachTryBringsBytes() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 100_000));
    var patient =
        new DownloadSettings(
            Proxies.none(), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, Duration.ofMillis(1));

    shelf.download(entry, patient).run(progress -> {});

    assertInstalled();
    assertThat(server.requests()).hasSizeBetween(10, 20);
  }

  @Test
  void aWrongDigestInstallsNothingAndKeepsNothing() throws IOException {
    byte[] other = FILE.clone();
    other[500_000] ^= 1;
    server.behave(RawServer.serving(other));

    DownloadException failure = fails(entry);

    assertThat(failure.kind()).isEqualTo(Kind.WRONG_CONTENT);
    assertThat(failure).hasMessageContaining("sha256").hasMessageContaining("/net.onnx");
    assertThat(shelf.kept("net")).isZero();
  }

  @Test
  void halvesOfTwoVersionsAreNoticedAndTheFileIsFetchedWhole() throws IOException {
    byte[] old = Shelf.bytes(FILE.length);
    Arrays.fill(old, 1, old.length, (byte) 7);
    server.behave(RawServer.cuttingAfter(old, 400_000));
    fails(entry);
    // The server lies: the same mark for another file.
    server.behave(RawServer.serving(FILE));

    runs();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aChangedFileIsFetchedFromTheBeginning() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    server.behave((request, reply) -> reply.good(request, FILE, "\"v2\"", FILE.length));

    runs();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aServerWithoutRangesIsReadFromTheBeginning() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    server.behave((request, reply) -> {
      reply.head(200, "Content-Length: " + FILE.length);
      reply.out().write(FILE);
    });

    runs();
  }

  @Test
  void anAnswerWithAnotherRangeThanAskedForIsNotTaken() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    server.behave((request, reply) -> {
      if (request.offset() == 0) {
        reply.good(request, FILE, "\"v1\"", FILE.length);
      } else {
        reply.head(
            206,
            "Content-Length: " + (FILE.length - 1),
            "Content-Range: bytes 1-%d/%d".formatted(FILE.length - 1, FILE.length));
        reply.out().write(FILE, 1, FILE.length - 1);
      }
    });

    runs();
  }

  @Test
  void rangeNotSatisfiableLeadsToAFreshStart() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    server.behave((request, reply) -> {
      if (request.offset() > 0) {
        reply.error(416);
      } else {
        reply.good(request, FILE, "\"v1\"", FILE.length);
      }
    });

    runs();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void rangeNotSatisfiableForTheWholeFileFails() throws IOException {
    server.behave((request, reply) -> reply.error(416));
    assertThat(fails(entry)).hasMessageContaining("HTTP 416");
  }

  @Test
  void withoutDigestAndMarkNothingIsJoined() throws IOException {
    CatalogueEntry unknown = Shelf.entry("net", FILE.length, "", server.url("/net.onnx"));
    server.behave((request, reply) -> {
      reply.head(200, "Content-Length: " + FILE.length);
      reply.out().write(FILE, 0, 400_000);
    });
    fails(unknown);
    server.behave((request, reply) -> reply.good(request, FILE, "", FILE.length));

    shelf.download(unknown).run(progress -> {});

    assertThat(server.requests().getLast().offset()).isZero();
    assertInstalled();
    assertThat(shelf.store().verify("net").message()).contains("none is published");
  }

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
  void cancellingKeepsWhatCame() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    server.behave((request, reply) -> {
      reply.good(request, FILE, "\"v1\"", 300_000);
      over.await();
    });
    var patient =
        new DownloadSettings(
            Proxies.none(), Duration.ofSeconds(5), Duration.ofSeconds(50), 1, Duration.ZERO);
    Download download = shelf.download(entry, patient);
    CountDownLatch some = new CountDownLatch(1);
    var running =
        CompletableFuture.runAsync(() -> {
          try {
            download.run(progress -> some.countDown());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    some.await();
    while (shelf.kept("net") < 300_000) {
      Thread.onSpinWait();
    }
    download.cancel();

    assertThatExceptionOfType(Exception.class)
        .isThrownBy(() -> running.get(5, TimeUnit.SECONDS))
        .withCauseInstanceOf(CancellationException.class);
    over.countDown();
    assertThat(shelf.models()).isEmpty();
    server.behave(RawServer.serving(FILE));
    runs();
    assertThat(server.requests().getLast().offset()).isEqualTo(300_000);
  }

  @Test
  void cancelledBeforeItRunsNothingIsAsked() {
    Download download = shelf.download(entry);
    download.cancel();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> download.run(progress -> {}));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void tooLittleSpaceIsSaidBeforeAnythingIsAsked() throws IOException {
    Download download = new Download(entry, shelf.store(), Shelf.HASTY, place -> 5L << 20);
    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> download.run(progress -> {}))
        .withMessageContaining("too little space, 5 MB are free")
        .matches(e -> e.kind() == Kind.DISK);
    assertThat(server.requests()).isEmpty();
    assertThat(shelf.models()).isEmpty();
  }

  @Test
  void aSecondDownloadOfTheSameModelIsRefusedWhileOneRuns() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    server.behave((request, reply) -> {
      begun.countDown();
      goOn.await();
      reply.good(request, FILE, "\"v1\"", FILE.length);
    });
    var patient =
        new DownloadSettings(
            Proxies.none(), Duration.ofSeconds(5), Duration.ofSeconds(50), 1, Duration.ZERO);
    var first =
        CompletableFuture.supplyAsync(() -> {
          try {
            return shelf.download(entry, patient).run(progress -> {});
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    begun.await();
    assertThat(fails(entry).kind()).isEqualTo(Kind.BUSY);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> shelf.store().remove("net"))
        .withMessageContaining("being changed");
    goOn.countDown();
    first.get(10, TimeUnit.SECONDS);
    assertInstalled();
  }

  @Test
  void whatIsInstalledIsNotFetchedAgain() throws IOException {
    runs();
    int requests = server.requests().size();
    runs();
    assertThat(server.requests()).hasSize(requests);
  }

  @Test
  void bytesOfAnotherNetworkByThatNameAreForgotten() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    byte[] newer = Shelf.bytes(500_000);
    server.behave(RawServer.serving(newer));

    shelf.download(Shelf.entry("net", newer, server.url("/net.onnx"))).run(progress -> {});

    assertThat(server.requests().getLast().offset()).isZero();
    assertThat(Files.readAllBytes(shelf.installed("net"))).isEqualTo(newer);
  }

  @Test
  void anInstallationThatEndedBetweenItsStepsGoesOn() throws IOException {
    server.behave(RawServer.cuttingAfter(FILE, 400_000));
    fails(entry);
    Path ready = Files.createDirectories(shelf.part("net").resolveSibling("ready"));
    Files.delete(shelf.part("net"));
    Files.write(ready.resolve("net.onnx"), FILE);
    int requests = server.requests().size();

    runs();
    assertThat(server.requests()).hasSize(requests);
  }

  @Test
  void aFileOfAMirrorIsCopiedAndGoesOnAfterACut() throws IOException {
    Path mirror = Files.write(folder.resolve("mirror.onnx"), FILE);
    CatalogueEntry local = Shelf.entry("net", FILE, mirror.toUri());
    assertThat(shelf.download(local).usesNetwork()).isFalse();
    shelf.download(local).run(progress -> {});
    assertInstalled();
  }

  @Test
  void aMissingFileOfAMirrorIsNamed() throws IOException {
    URI gone = folder.resolve("gone.onnx").toUri();
    DownloadException failure = fails(Shelf.entry("net", FILE, gone));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(failure).hasMessageContaining("gone.onnx: there is no such file");
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
