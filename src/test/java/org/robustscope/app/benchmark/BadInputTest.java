package org.robustscope.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.benchmark.ResultsStore;
import org.robustscope.corruption.CorruptionType;
import org.robustscope.dataset.DataKind;
import org.robustscope.testing.TinyModel;

/** What the Benchmark screen says of data and stores that are not as they should be. */
class BadInputTest {
  @TempDir private Path home;
  private Path data;
  private BenchmarkFrame frame;
  private BenchmarkViewModel model;

  @BeforeEach
  void aPlanThatCouldStart() throws IOException {
    data = TinyData.write(home.resolve("pictures"));
    Path nets = Files.createDirectories(home.resolve("nets"));
    frame = new BenchmarkFrame(home, List.of(TinyModel.ofSide(8).write(nets, "colours")));
    model = frame.direct();
    SetupModel setup = model.setup();
    setup.kindProperty().set(DataKind.CIFAR_10_C);
    setup.types().retainAll(List.of(CorruptionType.FOG, CorruptionType.GAUSSIAN_NOISE));
    setup.severities().retainAll(List.of(3, 5));
    setup.dataProperty().set(data.toString());
    setup.listingProperty().get().models().forEach(it -> setup.chosen().add(it.id()));
  }

  private List<String> said(Field field) {
    return model.problemsProperty().get().stream()
        .filter(it -> it.field() == field)
        .map(Field.Problem::text)
        .toList();
  }

  @Test
  void aStoreOfANewerProgramIsSaidBesideItsFieldWithBothVersions() throws Exception {
    Path newer = home.resolve("newer.sqlite");
    ResultsStore.open(newer).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + newer);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    model.runs().storeProperty().set(newer);

    assertThat(said(Field.STORE))
        .singleElement()
        .asString()
        .startsWith(newer + ": is a results store of version 99, made by a newer program");
    assertThat(model.mayStart()).isFalse();
  }

  @Test
  void emptyClassFoldersAreNamedAndTheRunGoesOnWithTheOthers() throws IOException {
    for (Path file : Files.list(data.resolve("green")).toList()) {
      Files.delete(file);
    }
    model.setup().dataProperty().set("");
    model.setup().dataProperty().set(data.toString());

    assertThat(model.foundProperty().get().findings()).anyMatch(it -> it.contains("green"));
    assertThat(model.mayStart()).isTrue();
    model.start();
    assertThat(model.shownProperty().get().plan().data().items()).isEqualTo(4);
    assertThat(model.shownProperty().get().isComplete()).isTrue();
  }

  @Test
  void arraysOfAnotherShapeAreRefusedWithBothShapes() throws IOException {
    Path arrays = Files.createDirectories(home.resolve("arrays"));
    npy(arrays.resolve("fog.npy"), "(50000, 16, 16, 3)", 50_000 * 16 * 16 * 3);
    npy(arrays.resolve("labels.npy"), "(50000,)", 50_000);
    model.setup().generateProperty().set(false);
    model.setup().types().retainAll(List.of(CorruptionType.FOG));
    model.setup().dataProperty().set(arrays.toString());

    String text =
        String.join("; ", said(Field.DATA))
            + String.join("; ", model.foundProperty().get().findings());
    assertThat(text).contains("fog.npy").contains("16").contains("32");
    model.start();
    assertThat(model.runs().runsProperty().get())
        .as("nothing of it counts")
        .allMatch(it -> it.partsDone() == 0);
  }

  private static void npy(Path file, String shape, int bytes) throws IOException {
    String head = "{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }";
    head += " ".repeat(117 - head.length()) + "\n";
    byte[] all = new byte[10 + head.length() + bytes];
    byte[] magic = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) head.length(), 0};
    System.arraycopy(magic, 0, all, 0, 10);
    System.arraycopy(
        head.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, all, 10, head.length());
    Files.write(file, all);
  }

  @Test
  void dataThatVanishDuringTheRunEndItAndItMayBeResumed() throws IOException {
    Path away = home.resolve("away");
    AtomicBoolean moved = new AtomicBoolean();
    model
        .stageProperty()
        .subscribe(stage -> {
          if (stage == RunStage.RUNNING && moved.compareAndSet(false, true)) {
            try {
              Files.move(data, away);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        });
    model.start();

    assertThat(frame.errors)
        .singleElement()
        .asString()
        .isEqualTo(
            data + ": is not there any more; what was finished is kept, the run can be resumed");
    assertThat(model.stageProperty().get()).isEqualTo(RunStage.IDLE);
    Files.move(away, data);
    assertThat(model.mayResume(model.runs().runsProperty().get().getFirst())).isTrue();
    model.resume(model.runs().runsProperty().get().getFirst());
    assertThat(model.shownProperty().get().isComplete()).isTrue();
  }

  @Test
  void aRunThatAnotherProgramWorksOnIsRefused() {
    AtomicBoolean tried = new AtomicBoolean();
    BenchmarkViewModel other = frame.direct();
    model
        .stageProperty()
        .subscribe(stage -> {
          if (stage == RunStage.RUNNING && tried.compareAndSet(false, true)) {
            SetupSessions.restore(
                SetupSessions.of(model.setup(), model.runs().storeProperty().get()), other.setup());
            other.start();
          }
        });
    model.start();

    assertThat(frame.errors)
        .singleElement()
        .asString()
        .contains("another program is working on this run");
    assertThat(model.shownProperty().get().isComplete()).isTrue();
  }
}
