package org.robustscope.app.models;

import java.nio.file.Path;
import org.robustscope.app.common.SettingsStore;
import org.robustscope.model.CardProposal;
import org.robustscope.model.Classifier;
import org.robustscope.model.Classifiers;
import org.robustscope.model.DeviceChoice;
import org.robustscope.model.InstalledModel;
import org.robustscope.model.ModelException;

/** Opens models with the program's engines, which start with the first one. */
final class EngineOpener implements ModelOpener {
  private final SettingsStore settings;
  private Classifiers classifiers;

  EngineOpener(SettingsStore settings) {
    this.settings = settings;
  }

  @Override
  public Classifier open(InstalledModel model) throws ModelException {
    String device = settings.current().device();
    return classifiers().open(model, DeviceChoice.parse(device));
  }

  @Override
  public Proposal propose(Path file) throws ModelException {
    CardProposal proposal = classifiers().propose(file);
    return new Proposal(proposal.card(), proposal.notes());
  }

  private synchronized Classifiers classifiers() {
    if (classifiers == null) {
      classifiers = new Classifiers();
    }
    return classifiers;
  }

  @Override
  public synchronized void close() {
    if (classifiers != null) {
      classifiers.close();
    }
  }
}
