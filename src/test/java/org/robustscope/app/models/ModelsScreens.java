package org.robustscope.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.Progress;
import org.robustscope.model.BundledModels;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelFiles;
import org.robustscope.model.TorchParts;
import org.robustscope.model.catalogue.Catalogue;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.ModelStore;
import org.robustscope.model.store.TorchFetch;
import org.robustscope.model.store.TorchSources;
import org.robustscope.testing.Answers;
import org.robustscope.testing.FxToolkit;
import org.robustscope.testing.ShellFrame;
import org.robustscope.testing.Snapshots;
import org.robustscope.testing.TinyModel;
import org.robustscope.testing.TinyTorch;

/**
 * Pictures of the screen to look at, in target/screens: {@code mvn test -Dtest=ModelsScreens}. Not
 * among the tests of {@code mvn verify}.
 */
@ExtendWith(FxToolkit.class)
final class ModelsScreens {
  @TempDir Path home;

  private Bench bench;
  private final CountDownLatch end = new CountDownLatch(1);

  /** The real library, but for downloads, which stand still at 42 %. */
  private final class Standing implements ModelStock {
    private final LibraryStock library;

    Standing(LibraryStock library) {
      this.library = library;
    }

    @Override
    public Listing list(List<Path> files) {
      Listing real = library.list(files);
      return new Listing(real.models(), bench.listProblems);
    }

    @Override
    public Path folder() {
      return library.folder();
    }

    @Override
    public void download(String id, Progress progress) throws IOException {
      if (bench.failure != null) {
        throw bench.failure;
      }
      progress.report(0.42, "ResNet-50: 43.1 MB of 102.5 MB, 6.2 MB/s");
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public Optional<TorchFetch> torch() {
      return library.torch();
    }

    @Override
    public Verified verify(StockModel model, Progress progress) throws IOException {
      return library.verify(model, progress);
    }

    @Override
    public void remove(String id) throws IOException {
      library.remove(id);
    }
  }

  private ModelsScreen screen() throws IOException {
    Path own = Files.createDirectories(home.resolve("own"));
    Path tiny = TinyModel.ofSide(32).write(own, "own_net");
    InstalledModel model = ModelFiles.installed(tiny);
    ModelLibrary library =
        new ModelLibrary(
            new ModelStore(home.resolve("store")),
            Catalogue.shipped(),
            BundledModels.list(),
            DownloadSettings.usual());
    if (!library.store().contains("lab_net")) {
      library.add(model, "lab_net", installed -> {});
    }
    Path bad = own.resolve("broken.json");
    Files.writeString(bad, "{\"name\": \"broken\"}");
    bench.settings.update(s -> s.withModel(tiny).withModel(bad));
    return new ModelsScreen(
        bench.context,
        new Standing(
            new LibraryStock(
                () -> library,
                DownloadSettings::usual,
                () ->
                    TorchParts.ofUser()
                        .map(it ->
                            new TorchFetch(it, TorchSources.usual(it), DownloadSettings.usual())),
                Messages.of("models"))),
        new EngineOpener(bench.settings));
  }

  private void shoot(String name, int width, int height, boolean dark, Consumer<ModelsScreen> act)
      throws IOException {
    bench = new Bench(home);
    ModelsScreen screen = screen();
    ShellFrame frame =
        FxToolkit.onFx(() -> {
          ShellFrame made = new ShellFrame(screen, new Answers(), width, height, dark);
          act.accept(screen);
          return made;
        });
    try {
      FxToolkit.waitForPulses(10);
      Path png = Path.of("target/screens/models-" + name + ".png");
      Snapshots.save(frame.scene(), png);
      assertThat(png).exists();
    } finally {
      end.countDown();
      FxToolkit.runOnFx(() -> {
        frame.close();
        screen.close();
      });
    }
  }

  private static void select(ModelsScreen screen, String id) {
    ModelsViewModel model = screen.viewModel();
    model
        .selectedProperty()
        .set(
            model.shownProperty().getValue().stream()
                .filter(it -> it.id().equals(id) || it.title().equals(id))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void bundled() throws IOException {
    shoot("bundled", 1280, 800, false, screen -> select(screen, "alexnet"));
    shoot("bundled-small", 1024, 700, false, screen -> select(screen, "resnet-stylized"));
    shoot("bundled-dark", 1280, 800, true, screen -> select(screen, "resnet-clahe"));
    shoot("bundled-small-dark", 1024, 700, true, screen -> select(screen, "alexnet"));
  }

  private static void download(ModelsScreen screen, String id) {
    select(screen, id);
    screen.viewModel().work().download(screen.viewModel().selectedProperty().get());
  }

  @Test
  void failed() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      shoot(
          dark ? "failed-dark" : "failed",
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          screen -> {
            bench.failure =
                new IOException(
                    "resnet50.tv_in1k: the file's SHA-256 is not the catalogue's: it was not"
                        + " installed; 43.1 MB are kept, the next download goes on from there");
            download(screen, "resnet50.tv_in1k");
          });
    }
  }

  @Test
  void noNetwork() throws IOException {
    shoot(
        "no-network",
        1024,
        700,
        false,
        screen -> {
          bench.failure =
              new IOException(
                  "alexnet.tv_in1k: huggingface.co is not known (no network?);"
                      + " media.githubusercontent.com is not known (no network?)");
          download(screen, "alexnet.tv_in1k");
        });
  }

  @Test
  void available() throws IOException {
    shoot("available", 1280, 800, false, screen -> select(screen, "resnet50.tv_in1k"));
    shoot("available-dark", 1024, 700, true, screen -> select(screen, "resnet50.tv_in1k"));
    shoot("available-small", 1024, 700, false, screen -> select(screen, "alexnet.tv_in1k"));
    shoot(
        "available-wide-dark", 1280, 800, true, screen -> select(screen, "convnext_tiny.tv_in1k"));
  }

  @Test
  void measured() throws IOException {
    shoot(
        "measured",
        1024,
        700,
        false,
        screen -> {
          select(screen, "lab_net");
          screen.viewModel().work().measure(screen.viewModel().selectedProperty().get());
        });
  }

  @Test
  void form() throws IOException {
    Path file = TinyModel.ofSide(8).write(home, "bare");
    Files.writeString(home.resolve("bare.txt"), "red\ngreen\nblue\n");
    Files.delete(home.resolve("bare.json"));
    shoot(
        "form",
        1024,
        700,
        false,
        screen -> {
          screen.viewModel().added().add(file);
          screen.viewModel().added().addingProperty().get().tryOut();
        });
    shoot(
        "form-refused",
        1280,
        800,
        true,
        screen -> {
          screen.viewModel().added().add(file);
          AddModel add = screen.viewModel().added().addingProperty().get();
          add.form().width.set("9");
          screen.viewModel().added().save();
        });
  }

  @Test
  void torch() throws IOException {
    TinyModel.ofSide(8).write(home, "tiny");
    Path file = TinyTorch.write(home.resolve("means.pt"));
    String card = Files.readString(home.resolve("tiny.json"));
    Files.writeString(
        home.resolve("means.json"),
        card.replace("tiny.onnx", "means.pt").replace("\"tiny\"", "\"means\""));
    for (boolean dark : new boolean[] {false, true}) {
      shoot(
          dark ? "torch-dark" : "torch",
          dark ? 1024 : 1280,
          dark ? 700 : 800,
          dark,
          screen -> {
            bench.settings.update(s -> s.withModel(file));
            screen.viewModel().refresh();
            select(screen, "means");
          });
    }
  }

  @Test
  void tried() throws IOException {
    shoot(
        "tried",
        1280,
        800,
        true,
        screen -> {
          select(screen, "own_net");
          screen.viewModel().work().tryOut(screen.viewModel().selectedProperty().get());
        });
  }

  @Test
  void downloading() throws IOException {
    shoot(
        "downloading",
        1280,
        800,
        true,
        screen -> {
          select(screen, "resnet50.tv_in1k");
          bench.waits = true;
          bench.publish = Platform::runLater;
          screen.viewModel().work().download(screen.viewModel().selectedProperty().get());
          Thread.ofVirtual().start(bench::runAll);
        });
  }

  @Test
  void troubled() throws IOException {
    shoot(
        "troubled",
        1024,
        700,
        true,
        screen -> {
          bench.listProblems.add("/home/ada/.local/share/robustscope/models: cannot be read");
          screen.viewModel().refresh();
          StockModel broken =
              screen.viewModel().shownProperty().getValue().stream()
                  .filter(it -> !it.problem().isEmpty())
                  .findFirst()
                  .orElseThrow();
          screen.viewModel().selectedProperty().set(broken);
        });
  }

  @Test
  void noMatch() throws IOException {
    shoot("no-match", 1024, 700, false, screen -> screen.viewModel().filterProperty().set("zzz"));
  }
}
