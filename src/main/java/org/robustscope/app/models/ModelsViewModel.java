package org.robustscope.app.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.ScreenContext;

/** The Models screen without its controls. All methods on the JavaFX thread. */
final class ModelsViewModel {
  private final ScreenContext context;
  private final LatestTask<List<Path>, ModelStock.Listing> listing;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<StockModel>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableValue<List<StockModel>> shown;
  private final ReadOnlyObjectWrapper<List<String>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
  private final ObjectProperty<StockModel> selected = new SimpleObjectProperty<>();
  private final ModelWork work;
  private final AddedModels added;
  private Optional<String> wanted = Optional.empty();

  ModelsViewModel(ModelStock stock, ModelOpener opener, ScreenContext context, Messages messages) {
    this.context = context;
    this.shown =
        Bindings.createObjectBinding(
            () -> all.get().stream().filter(matching(filter.get())).toList(), all, filter);
    this.listing =
        context
            .tasks()
            .latest(stock::list, (_, found) -> take(found), (_, failure) -> fail(failure));
    var reading =
        new ModelWork.ModelList() {
          @Override
          public void refresh() {
            ModelsViewModel.this.refresh();
          }

          @Override
          public void refreshAndSelect(String id) {
            wanted = Optional.of(id);
            ModelsViewModel.this.refresh();
          }
        };
    this.work = new ModelWork(stock, opener, context, messages, reading);
    this.added = new AddedModels(opener, context, messages, work, reading);
  }

  /** Words that a model's name or facts must all contain. */
  StringProperty filterProperty() {
    return filter;
  }

  /** The models that the filter lets through, in their order within the groups. */
  ObservableValue<List<StockModel>> shownProperty() {
    return shown;
  }

  /** What could not be listed, a line each. */
  ReadOnlyObjectProperty<List<String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** Until the first list is there. */
  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** The model whose details are shown, or null. */
  ObjectProperty<StockModel> selectedProperty() {
    return selected;
  }

  /** What is done with the models of the list. */
  ModelWork work() {
    return work;
  }

  /** The files that are being added. */
  AddedModels added() {
    return added;
  }

  private static Predicate<StockModel> matching(String filter) {
    List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return model -> {
      StringBuilder text = new StringBuilder(model.title()).append(' ').append(model.id());
      model.card().ifPresent(card -> text.append(' ').append(card.architecture()));
      model.facts().forEach(fact -> text.append(' ').append(fact.value()));
      String whole = text.toString().toLowerCase(Locale.ROOT);
      return words.stream().allMatch(whole::contains);
    };
  }

  /** Lists everything again; what is selected stays so. */
  void refresh() {
    listing.submit(context.settings().current().models());
  }

  private void take(ModelStock.Listing found) {
    Optional<String> id = wanted.or(() -> Optional.ofNullable(selected.get()).map(StockModel::id));
    wanted = Optional.empty();
    all.set(found.models());
    problems.set(found.problems());
    loading.set(false);
    selected.set(
        id.flatMap(it -> find(found.models(), it))
            .orElseGet(() -> found.models().isEmpty() ? null : found.models().getFirst()));
  }

  private static Optional<StockModel> find(List<StockModel> models, String id) {
    return models.stream().filter(model -> model.id().equals(id)).findFirst();
  }

  private void fail(Throwable failure) {
    loading.set(false);
    problems.set(List.of(String.valueOf(failure.getMessage())));
  }

  /** Another device for all screens. */
  void chooseDevice(String chosen) {
    if (!context.settings().current().device().equals(chosen)) {
      context.settings().update(settings -> settings.withDevice(chosen));
      work.forgetDevice();
      context.desk().settingsChanged();
    }
  }
}
