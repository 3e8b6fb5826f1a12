package org.robustscope.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.robustscope.figure.chart.FigureException;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.draw.Drawing;
import org.robustscope.figure.export.Credits;
import org.robustscope.figure.export.ExportSettings;
import org.robustscope.figure.export.FigureFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope figure}: a figure from published tables and own runs, ready for a paper. */
@Command(name = "figure", resourceBundle = "messages.cli")
final class FigureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      completionCandidates = FigureNames.class,
      descriptionKey = "figure.name")
  private String name;

  @Mixin private FigureChoice choice;
  @Mixin private FigureLook look;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "figure.out")
  private Path out;

  @Option(
      names = {"--overwrite", "--force"},
      descriptionKey = "corrupt.overwrite")
  private boolean overwrite;

  @Override
  public Integer call() {
    FigureKind kind = kind();
    if (out == null && !common.json()) {
      throw new ParameterException(
          spec.commandLine(), "--out: should be a file, .pdf, .svg or .png (or give --json)");
    }
    FigureData data = choice.data(spec, kind);
    FigureSettings settings = look.settings(spec, data);
    Drawing drawing;
    try {
      drawing = kind.draw(data, settings);
    } catch (FigureException e) {
      throw new CannotRunException(name + ": " + e.getMessage(), e);
    }
    if (out != null) {
      write(kind, drawing, look.export(spec, overwrite));
    }
    if (common.json()) {
      common.printJson(spec, new FigureJson(kind, drawing, out).asMap());
    } else {
      report(drawing);
    }
    return ExitCode.DONE;
  }

  private FigureKind kind() {
    try {
      return FigureKind.ofId(name);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void write(FigureKind kind, Drawing drawing, ExportSettings settings) {
    try {
      FigureFile.write(out, drawing, Credits.of(kind.title(), Version.text(), drawing), settings);
    } catch (FileAlreadyExistsException e) {
      throw new CannotRunException(
          "--out: " + e.getFile() + " exists already; --overwrite replaces it", e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--out: " + e.getMessage());
    } catch (IOException e) {
      throw new CannotRunException("--out: " + e.getMessage(), e);
    }
  }

  private void report(Drawing drawing) {
    List<String> lines = new ArrayList<>(drawing.notes());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %.2f x %.2f cm, %d numbers",
            out,
            drawing.width() / 72 * 2.54,
            drawing.height() / 72 * 2.54,
            drawing.data().size()));
    lines.forEach(spec.commandLine().getErr()::println);
  }

  /** The figures' names, for completion and help. */
  static final class FigureNames extends ArrayList<String> {
    FigureNames() {
      for (FigureKind kind : FigureKind.values()) {
        add(kind.id());
      }
    }
  }
}
