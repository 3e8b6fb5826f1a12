package org.robustscope.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.robustscope.model.TorchParts;
import org.robustscope.model.store.DownloadException;
import org.robustscope.model.store.DownloadProgress;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.Proxies;
import org.robustscope.model.store.TorchFetch;
import org.robustscope.model.store.TorchSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope models pytorch}: fetches what TorchScript files need. */
@Command(name = "pytorch", resourceBundle = "messages.cli")
final class ModelsPytorchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Option(names = "--mirror", paramLabel = "DIR|URL", descriptionKey = "models.pytorch.mirror")
  private String mirror;

  @Option(names = "--proxy", paramLabel = "PROXY", descriptionKey = "models.proxy")
  private String proxy;

  @Option(names = "--yes", descriptionKey = "models.yes")
  private boolean yes;

  @Override
  public Integer call() {
    TorchParts parts =
        TorchParts.ofUser()
            .orElseThrow(() ->
                new CannotRunException(
                    "there is no build of PyTorch for this platform (%s, %s)"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"))));
    if (TorchParts.areInBuild() || parts.areInstalled()) {
      return done(parts, "is here already");
    }
    TorchFetch fetch = new TorchFetch(parts, repositories(parts), settings());
    if (fetch.repositories().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "this build does not know where PyTorch is: say --mirror, a Maven repository that has"
              + " ai.djl.pytorch");
    }
    if (!mayStart(fetch)) {
      spec.commandLine().getErr().println("nothing was fetched");
      return ExitCode.CANNOT_RUN;
    }
    try {
      fetch.run(this::show);
      common.progress().clear();
      return done(parts, "was fetched");
    } catch (DownloadException e) {
      String kept =
          e.keptBytes() > 0
              ? " ("
                  + ByteText.of(e.keptBytes())
                  + " are kept: the same command goes on from there)"
              : "";
      throw new CannotRunException(e.getMessage() + kept, e);
    }
  }

  private List<URI> repositories(TorchParts parts) {
    try {
      return mirror == null ? TorchSources.usual(parts) : List.of(TorchSources.address(mirror));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--mirror: " + e.getMessage());
    }
  }

  private DownloadSettings settings() {
    try {
      return proxy == null
          ? DownloadSettings.usual()
          : DownloadSettings.usual().with(Proxies.parse(proxy));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--proxy: " + e.getMessage());
    }
  }

  private boolean mayStart(TorchFetch fetch) {
    if (fetch.repositories().stream().allMatch(it -> "file".equals(it.getScheme()))) {
      return true;
    }
    String from =
        fetch.repositories().stream().map(URI::toString).collect(Collectors.joining(" or "));
    return new Consent(spec, yes)
        .ask(
            "fetch PyTorch, %s from %s (%s on the disk in the end)"
                .formatted(
                    ByteText.of(fetch.parts().size() - fetch.received()),
                    from,
                    ByteText.of(fetch.parts().sizeInUse())));
  }

  private Integer done(TorchParts parts, String what) {
    String place = TorchParts.areInBuild() ? "in the program itself" : parts.folder().toString();
    if (common.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("pytorch", place);
      common.printJson(spec, json);
    } else {
      spec.commandLine().getOut().println("PyTorch " + what + ": " + place);
    }
    return ExitCode.DONE;
  }

  private void show(DownloadProgress progress) {
    common
        .progress()
        .show(
            String.format(
                Locale.ROOT,
                "PyTorch: %s %.0f %% of %s",
                progress.stage().name().toLowerCase(Locale.ROOT),
                100 * progress.fraction(),
                ByteText.of(progress.total())));
  }
}
