package org.robustscope.model.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.robustscope.model.TorchParts;
import org.robustscope.testing.FileServer;
import org.robustscope.testing.MadeUpTorch;
import org.robustscope.testing.TinyModel;
import org.robustscope.testing.TinyTorch;

@Timeout(120)
final class TorchFetchTest {
  @TempDir private Path folder;
  private MadeUpTorch torch;

  @BeforeEach
  void makeUp() {
    torch = MadeUpTorch.below(folder.resolve("pytorch"));
  }

  private TorchFetch fetch(URI... repositories) {
    return fetch(_ -> Long.MAX_VALUE / 2, repositories);
  }

  private TorchFetch fetch(SpaceProbe space, URI... repositories) {
    return new TorchFetch(torch.parts(), List.of(repositories), Shelf.HASTY, space);
  }

  private DownloadException fails(TorchFetch fetch) {
    return catchThrowableOfType(DownloadException.class, () -> fetch.run(_ -> {}));
  }

  private Path repository() throws IOException {
    Path repository = folder.resolve("repository");
    for (var file : torch.repository().entrySet()) {
      Path jar = repository.resolve(file.getKey());
      Files.createDirectories(jar.getParent());
      Files.write(jar, file.getValue());
    }
    return repository;
  }

  @Test
  void allJarsOfARepositoryOnTheDiskAreInstalledAtOnce() throws IOException {
    List<DownloadProgress> told = new ArrayList<>();
    assertThat(torch.parts().areInstalled()).isFalse();
    fetch(repository().toUri()).run(told::add);
    assertThat(torch.parts().areInstalled()).isTrue();
    assertThat(told.getLast().done()).isEqualTo(torch.parts().size());
    assertThat(told).isSortedAccordingTo((a, b) -> Double.compare(a.done(), b.done()) < -1 ? 1 : 0);
    assertThat(folder.resolve("pytorch/.partial")).doesNotExist();
  }

  @Test
  void aCancelledFetchInstallsNothingAndTheNextGoesOn() throws Exception {
    try (FileServer server = new FileServer(torch.repository())) {
      server.stopAt(torch.lastPath(), 5000);
      TorchFetch first = fetch(server.address(""));
      Thread cancelling =
          Thread.ofVirtual()
              .start(() -> {
                while (first.received() < 25_000) {
                  Thread.yield();
                }
                first.cancel();
              });
      assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> first.run(_ -> {}));
      cancelling.join();
      assertThat(torch.parts().areInstalled()).isFalse();
      TorchFetch next = fetch(server.address(""));
      assertThat(next.received()).isEqualTo(25_000);
      server.stopNowhere();
      next.run(_ -> {});
      assertThat(torch.parts().areInstalled()).isTrue();
      assertThat(server.requests())
          .as("the whole one is not fetched again")
          .containsExactly(
              torch.parts().parts().getFirst().path(),
              torch.lastPath(),
              torch.lastPath() + " bytes=5000-");
    }
  }

  @Test
  void anotherFileThanTheKnownOneIsRefusedAndNothingInstalled() throws IOException {
    Map<String, byte[]> changed = new HashMap<>(torch.repository());
    byte[] bytes = changed.get(torch.lastPath()).clone();
    bytes[7]++;
    changed.put(torch.lastPath(), bytes);
    try (FileServer server = new FileServer(changed)) {
      DownloadException refusal = fails(fetch(server.address("")));
      assertThat(refusal.kind()).isEqualTo(DownloadException.Kind.WRONG_CONTENT);
      assertThat(refusal)
          .hasMessageContaining("made-up-native-1.0.jar")
          .hasMessageContaining("sha256");
      assertThat(torch.parts().areInstalled()).isFalse();
      assertThat(torch.parts().folder()).doesNotExist();
    }
  }

  @Test
  void aRepositoryWithoutThemIsPassedOverForTheNext() throws IOException {
    try (FileServer empty = new FileServer(Map.of())) {
      fetch(empty.address("maven2"), repository().toUri()).run(_ -> {});
      assertThat(torch.parts().areInstalled()).isTrue();
      assertThat(empty.requests()).first().asString().startsWith("maven2/ai/djl/pytorch/");
    }
  }

  @Test
  void tooLittleSpaceIsSaidBeforeAnythingIsFetched() throws IOException {
    try (FileServer server = new FileServer(torch.repository())) {
      DownloadException refusal = fails(fetch(_ -> 100L << 20, server.address("")));
      assertThat(refusal.kind()).isEqualTo(DownloadException.Kind.DISK);
      assertThat(refusal).hasMessageContaining("100 MB are free and PyTorch needs");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void theUsualPlacesAreTheOneThatIsNamedElseTheDiskElseTheBuilds() throws IOException {
    Path local = repository();
    URI remote = URI.create("https://repository.example.org/maven2");
    assertThat(
            TorchSources.of(
                torch.parts(),
                Map.of(TorchSources.VARIABLE, "/srv/maven"),
                local,
                Optional.of(remote)))
        .containsExactly(Path.of("/srv/maven").toUri());
    assertThat(TorchSources.of(torch.parts(), Map.of(), local, Optional.of(remote)))
        .containsExactly(local.toUri(), remote);
    Files.delete(local.resolve(torch.lastPath()));
    assertThat(TorchSources.of(torch.parts(), Map.of(), local, Optional.of(remote)))
        .containsExactly(remote);
  }

  @Test
  void theBuildKnowsTheRepositoryOfItsOwnParts() {
    assertThat(TorchSources.ofBuild()).hasValueSatisfying(it -> assertThat(it).hasScheme("https"));
  }

  /** In a program of its own: what is loaded cannot be unloaded. */
  @Test
  void realPyTorchThatWasFetchedOpensTorchScriptInTheSameProgram() throws Exception {
    Path local = Path.of(System.getProperty("user.home"), ".m2", "repository");
    boolean there =
        TorchParts.ofUser()
            .filter(parts -> TorchSources.of(parts, Map.of(), local, Optional.empty()).size() == 1)
            .isPresent();
    if (!there || TorchParts.areInBuild()) {
      System.out.println(
          "SKIPPED: PyTorch's jars are not in the Maven repository of this machine (mvn -Ppytorch"
              + " puts them there), or they are in this build");
    }
    Assumptions.assumeTrue(there && !TorchParts.areInBuild());
    TinyModel.ofSide(8).write(folder, "tiny");
    TinyTorch.write(folder.resolve("means.pt"));
    String card = Files.readString(folder.resolve("tiny.json"));
    Files.writeString(folder.resolve("means.json"), card.replace("tiny.onnx", "means.pt"));
    Path said = folder.resolve("said.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Drobustscope.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                TorchChild.class.getName(),
                local.toUri().toString(),
                folder.resolve("means.pt").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(child.waitFor(100, TimeUnit.SECONDS)).isTrue();
    } finally {
      child.destroyForcibly();
    }
    System.out.println("PyTorch: " + Files.readString(said).lines().toList().getLast());
    assertThat(Files.readString(said)).contains("missing at first", "logits -2.0 1.0 0.0");
    assertThat(child.exitValue()).isZero();
    assertThat(folder.resolve("home/data/pytorch/unpacked")).isDirectory();
  }
}
