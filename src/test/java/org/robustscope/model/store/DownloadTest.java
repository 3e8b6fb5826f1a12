package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.DownloadException.Kind;

@Timeout(60)
final class DownloadTest extends DownloadBench {
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
}
