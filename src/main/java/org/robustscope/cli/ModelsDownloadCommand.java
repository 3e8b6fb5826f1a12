package org.robustscope.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.catalogue.CatalogueEntry;
import org.robustscope.model.store.Download;
import org.robustscope.model.store.DownloadException;
import org.robustscope.model.store.DownloadProgress;
import org.robustscope.model.store.DownloadSettings;
import org.robustscope.model.store.ModelLibrary;
import org.robustscope.model.store.Proxies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope models download}. */
@Command(name = "download", resourceBundle = "messages.cli")
final class ModelsDownloadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions options;

  @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "models.download.ids")
  private List<String> ids;

  @Option(names = "--mirror", paramLabel = "DIR|URL", descriptionKey = "models.mirror")
  private String mirror;

  @Option(names = "--proxy", paramLabel = "PROXY", descriptionKey = "models.proxy")
  private String proxy;

  @Option(names = "--yes", descriptionKey = "models.yes")
  private boolean yes;

  @Override
  public Integer call() {
    ModelLibrary library = options.library(settings());
    Failures failures = common.failures(spec);
    List<Download> downloads = new ArrayList<>();
    for (String id : ids) {
      downloads.add(download(library, id));
    }
    if (!mayStart(library, downloads)) {
      spec.commandLine().getErr().println("nothing was downloaded");
      return ExitCode.CANNOT_RUN;
    }
    List<Map<String, Object>> done = new ArrayList<>();
    for (Download download : downloads) {
      run(download, failures, done);
    }
    if (common.json()) {
      common.printJson(spec, Map.of("models", done));
    }
    return done.isEmpty() ? ExitCode.CANNOT_RUN : failures.exitCode();
  }

  private DownloadSettings settings() {
    DownloadSettings usual = DownloadSettings.usual();
    try {
      return proxy == null ? usual : usual.with(Proxies.parse(proxy));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--proxy: " + e.getMessage());
    }
  }

  private Download download(ModelLibrary library, String id) {
    try {
      return mirror == null ? library.download(id) : library.download(id, mirrorAddress());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private URI mirrorAddress() {
    if (mirror.matches("(https?|file):.*")) {
      return URI.create(mirror);
    }
    return Path.of(mirror).toAbsolutePath().toUri();
  }

  private boolean mayStart(ModelLibrary library, List<Download> downloads) {
    List<CatalogueEntry> wanted =
        downloads.stream()
            .filter(Download::usesNetwork)
            .map(Download::entry)
            .filter(entry -> !library.store().contains(entry.id()))
            .toList();
    if (wanted.isEmpty()) {
      return true;
    }
    String from =
        wanted.stream()
            .flatMap(entry -> entry.urls().stream())
            .map(URI::getHost)
            .filter(host -> host != null)
            .distinct()
            .collect(Collectors.joining(" or "));
    String names =
        wanted.stream()
            .map(entry -> entry.id() + " (licence " + entry.licence() + ")")
            .collect(Collectors.joining(", "));
    long bytes = wanted.stream().mapToLong(CatalogueEntry::size).sum();
    return new Consent(spec, yes)
        .ask("download %s, %s from %s".formatted(names, ByteText.of(bytes), from));
  }

  private void run(Download download, Failures failures, List<Map<String, Object>> done) {
    String id = download.entry().id();
    try {
      InstalledModel model = download.run(progress -> show(id, progress));
      common.progress().clear();
      boolean checked = download.entry().hasDigest();
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", id);
      json.put("file", model.file().toString());
      json.put("sha256", model.card().sha256());
      json.put("digestPublished", checked);
      done.add(json);
      if (!common.json()) {
        spec.commandLine()
            .getOut()
            .println(
                id + ": " + model.file() + (checked ? "" : " (only its size could be checked)"));
      }
    } catch (DownloadException e) {
      String kept =
          e.keptBytes() > 0
              ? " ("
                  + ByteText.of(e.keptBytes())
                  + " are kept: the same command goes on from there)"
              : "";
      failures.add(e.getMessage() + kept);
    } catch (ModelException e) {
      failures.add(e.getMessage());
    }
  }

  private void show(String id, DownloadProgress progress) {
    String rate =
        progress.bytesPerSecond() > 0
            ? ", " + ByteText.of((long) progress.bytesPerSecond()) + "/s"
            : "";
    common
        .progress()
        .show(
            String.format(
                Locale.ROOT,
                "%s: %s %.0f %% of %s%s",
                id,
                progress.stage().name().toLowerCase(Locale.ROOT),
                100 * progress.fraction(),
                ByteText.of(progress.total()),
                rate));
  }
}
