package org.robustscope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.robustscope.model.CardProposal;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;
import org.robustscope.model.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code robustscope models add}: a model that fits its card is copied into the store. */
@Command(name = "add", resourceBundle = "messages.cli")
final class ModelsAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions options;

  @Parameters(paramLabel = "FILE", descriptionKey = "models.add.file")
  private Path file;

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "models.add.id")
  private String id;

  @Option(names = "--propose-card", descriptionKey = "models.add.propose")
  private boolean propose;

  @Override
  public Integer call() {
    try (Classifiers classifiers = new Classifiers()) {
      InstalledModel model = propose ? proposed(classifiers) : ModelFiles.installed(file);
      // Opening compares the card with the file's own shapes and classifies a black picture.
      classifiers.open(model, DeviceChoice.CPU).close();
      InstalledModel added =
          options
              .library()
              .add(model, id, copy -> classifiers.open(copy, DeviceChoice.CPU).close());
      String name = added.file().getParent().getFileName().toString();
      if (common.json()) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", name);
        json.put("file", added.file().toString());
        json.put("sha256", added.card().sha256());
        common.printJson(spec, json);
      } else {
        spec.commandLine().getOut().println(name + ": " + added.file());
      }
      return ExitCode.DONE;
    } catch (ModelException e) {
      throw new CannotRunException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--id: " + e.getMessage());
    }
  }

  private InstalledModel proposed(Classifiers classifiers) throws ModelException {
    String name = file.getFileName().toString();
    String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    Path card = file.resolveSibling(base + ".json");
    if (Files.exists(card)) {
      throw new ParameterException(
          spec.commandLine(), "--propose-card: there is a card already: " + card);
    }
    CardProposal proposal = classifiers.propose(file);
    proposal.notes().forEach(spec.commandLine().getErr()::println);
    return new InstalledModel(proposal.card(), card, file);
  }
}
