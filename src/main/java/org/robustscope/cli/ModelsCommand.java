package org.robustscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code robustscope models}: which models there are, and changing that. */
@Command(
    name = "models",
    resourceBundle = "messages.cli",
    subcommands = {
      ModelsListCommand.class,
      ModelsAddCommand.class,
      ModelsDownloadCommand.class,
      ModelsPytorchCommand.class,
      ModelsVerifyCommand.class,
      ModelsRemoveCommand.class
    })
final class ModelsCommand implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "models: say what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
