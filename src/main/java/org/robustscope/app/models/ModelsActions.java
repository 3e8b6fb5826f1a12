package org.robustscope.app.models;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.Messages;

/** All that can be done on the screen, of which buttons and keys are made. */
final class ModelsActions {
  final Action add;
  final Action use;
  final Action download;
  final Action cancel;
  final Action torch;
  final Action tryOut;
  final Action measure;
  final Action verify;
  final Action remove;
  final Action refresh;
  final Action filter;

  /**
   * The actions.
   *
   * @param choose lets the user look for a model file
   * @param focusFilter puts the keyboard into the filter
   */
  ModelsActions(ModelsViewModel model, Messages messages, Runnable choose, Runnable focusFilter) {
    add =
        Action.named(messages, "addModel").optIcon("mdi2p-plus").optKey("Shortcut+N").does(choose);
    use =
        Action.named(messages, "useModel")
            .optIcon("mdi2i-image-search-outline")
            .optKey("Shortcut+Enter")
            .optEnabled(when(model, model.work()::mayUse))
            .does(() -> model.work().use(model.selectedProperty().get()));
    download =
        Action.named(messages, "downloadModel")
            .optIcon("mdi2d-download")
            .optKey("Shortcut+D")
            .optEnabled(when(model, model.work()::mayDownload))
            .does(() -> model.work().download(model.selectedProperty().get()));
    cancel =
        Action.named(messages, "cancelModelJob")
            .optIcon("mdi2c-close")
            .optEnabled(when(model, model.work()::isBusy))
            .does(() -> model.work().cancel(model.selectedProperty().get()));
    torch =
        Action.named(messages, "fetchTorch")
            .optIcon("mdi2d-download")
            .optEnabled(when(model, model.work()::mayFetchTorch))
            .does(() -> model.work().fetchTorch(model.selectedProperty().get()));
    tryOut =
        Action.named(messages, "tryModel")
            .optIcon("mdi2c-cat")
            .optKey("Shortcut+T")
            .optEnabled(when(model, model.work()::mayRun))
            .does(() -> model.work().tryOut(model.selectedProperty().get()));
    measure =
        Action.named(messages, "measureModel")
            .optIcon("mdi2t-timer-outline")
            .optKey("Shortcut+L")
            .optEnabled(when(model, model.work()::mayRun))
            .does(() -> model.work().measure(model.selectedProperty().get()));
    verify =
        Action.named(messages, "verifyModel")
            .optIcon("mdi2s-shield-check-outline")
            .optKey("Shortcut+K")
            .optEnabled(when(model, model.work()::mayVerify))
            .does(() -> model.work().verify(model.selectedProperty().get()));
    remove =
        Action.named(messages, "removeModel")
            .optIcon("mdi2t-trash-can-outline")
            .optKey("Shortcut+Delete")
            .optEnabled(when(model, model.work()::mayRemove))
            .does(() -> model.work().remove(model.selectedProperty().get()));
    refresh =
        Action.named(messages, "refreshModels")
            .optIcon("mdi2r-refresh")
            .optKey("F5")
            .does(model::refresh);
    filter = Action.named(messages, "filterModels").optKey("Shortcut+F").does(focusFilter);
  }

  private static ObservableValue<Boolean> when(
      ModelsViewModel model, Predicate<StockModel> allowed) {
    Observable[] inputs = {model.selectedProperty(), model.work().jobs()};
    return Bindings.createObjectBinding(() -> allowed.test(model.selectedProperty().get()), inputs);
  }

  List<Action> all() {
    return List.of(
        add, use, download, cancel, torch, tryOut, measure, verify, remove, refresh, filter);
  }
}
