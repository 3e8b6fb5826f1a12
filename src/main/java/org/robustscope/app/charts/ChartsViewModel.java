package org.robustscope.app.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.robustscope.app.common.LatestTask;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.TaskRunner;
import org.robustscope.benchmark.BundledRuns;
import org.robustscope.figure.chart.Colouring;
import org.robustscope.figure.chart.FigureKind;
import org.robustscope.figure.chart.FigureSettings;
import org.robustscope.figure.chart.Order;
import org.robustscope.figure.data.BundledData;
import org.robustscope.figure.data.Entry;
import org.robustscope.figure.data.FigureData;
import org.robustscope.figure.data.PublishedData;
import org.robustscope.figure.data.Slot;
import org.robustscope.figure.draw.Ink;
import org.robustscope.figure.draw.Palette;
import org.robustscope.figure.page.PagePreset;
import org.robustscope.published.Family;
import org.robustscope.published.PublishedResults;

/** The Charts screen without its controls. All methods on the JavaFX thread. */
final class ChartsViewModel {
  /** Of the text of a figure on the screen, in its points, which are pixels. */
  static final double TEXT = 12;

  private static final double LEAST_ROOM = 60;

  private final Messages messages;
  private final OwnResults own;
  private final LatestTask<FigureRequest, Shown> drawing;
  private final LatestTask<FigureRequest, Map<FigureKind, String>> probing;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<FigureKind> kind = new SimpleObjectProperty<>(FigureKind.MCE);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.VALUE);
  private final ObjectProperty<ColourChoice> colours =
      new SimpleObjectProperty<>(ColourChoice.SUITED);
  private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.OKABE_ITO);
  private final ObjectProperty<Slot.Size> size = new SimpleObjectProperty<>(Slot.Size.PARAMETERS);
  private final BooleanProperty mixed = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Shelf>> shelves = new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableValue<List<Shelf>> shownShelves;
  private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Set<String>> selected = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Map<FigureKind, String>> lacking =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Consumer<Throwable> report;
  private FigureData published = FigureData.EMPTY;
  private Set<String> paper = Set.of();
  private boolean paperWanted = true;
  private double width;
  private double height;
  private boolean dark;

  /** What is read of what ships with the program: the bundled family's results and the tables. */
  private record Published(FigureData all, Set<String> paper) {}

  /**
   * A screen that reads the published tables in the background as soon as it is made.
   *
   * @param report tells the user what failed
   */
  ChartsViewModel(
      PublishedResults tables,
      OwnResults own,
      TaskRunner tasks,
      Messages messages,
      Consumer<Throwable> report) {
    this.messages = messages;
    this.own = own;
    this.report = report;
    drawing =
        tasks.latest(it -> it.answer(messages), (_, answer) -> take(answer), (_, e) -> fail(e));
    probing =
        tasks.latest(
            FigureRequest::lacking, (_, found) -> lacking.set(found), (_, e) -> report.accept(e));
    shownShelves =
        Bindings.createObjectBinding(
            () ->
                shelves.get().stream()
                    .map(shelf -> shelf.matching(filter.get()))
                    .filter(shelf -> !shelf.entries().isEmpty())
                    .toList(),
            shelves,
            filter);
    for (ObservableValue<?> input : List.of(kind, order, colours, palette, size, mixed)) {
      input.subscribe(_ -> draw());
    }
    own.dataProperty().subscribe(_ -> arrange());
    tasks
        .<PublishedResults, Published>latest(
            ChartsViewModel::read, (_, read) -> take(read), (_, e) -> report.accept(e))
        .submit(tables);
  }

  private static Published read(PublishedResults tables) {
    var data = new PublishedData(tables);
    Set<String> paper = data.paper().entries().stream().map(Entry::id).collect(Collectors.toSet());
    FigureData bundled = BundledData.of(BundledRuns.read());
    return new Published(bundled.with(data.of(tables.families())), paper);
  }

  private void take(Published read) {
    published = read.all();
    paper = read.paper();
    arrange();
    // The user, or a session, may have chosen before the tables were read.
    if (paperWanted) {
      choosePaper();
    }
  }

  /** Own results first: they are what the user came for. */
  private FigureData all() {
    return own.dataProperty().get().with(published);
  }

  private void arrange() {
    shelves.set(Shelf.of(all().entries()));
    draw();
    probe();
  }

  /** Words that a result's name, group or family must all have. */
  StringProperty filterProperty() {
    return filter;
  }

  /** The results that the filter lets through, by family. */
  ObservableValue<List<Shelf>> shelvesProperty() {
    return shownShelves;
  }

  ObjectProperty<FigureKind> kindProperty() {
    return kind;
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  ObjectProperty<ColourChoice> coloursProperty() {
    return colours;
  }

  ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /** What the figure of model sizes shows. */
  ObjectProperty<Slot.Size> sizeProperty() {
    return size;
  }

  /** Whether the user wants families in one normalised figure, which then says so. */
  BooleanProperty mixedProperty() {
    return mixed;
  }

  /** The ids of the results that the figure is drawn from. */
  ReadOnlyObjectProperty<Set<String>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** The ids of the results that stand out in figure and table. */
  ReadOnlyObjectProperty<Set<String>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The figures that the chosen results have nothing for, and why. */
  ReadOnlyObjectProperty<Map<FigureKind, String>> lackingProperty() {
    return lacking.getReadOnlyProperty();
  }

  /** Whether one family's results stand in figures. */
  boolean isChosen(Entry entry) {
    return chosen.get().contains(entry.id());
  }

  /** Takes results in or leaves them out. */
  void choose(Collection<Entry> entries, boolean in) {
    Set<String> ids = new HashSet<>(chosen.get());
    List<String> changed = entries.stream().map(Entry::id).toList();
    if (in) {
      ids.addAll(changed);
    } else {
      ids.removeAll(changed);
    }
    choose(ids);
  }

  /** These and no others; ids of results that are gone choose nothing. */
  void choose(Set<String> ids) {
    paperWanted &= ids.equals(paper);
    if (!ids.equals(chosen.get())) {
      chosen.set(Set.copyOf(ids));
      select(selected.get());
      draw();
      probe();
    }
  }

  /** The architectures of the benchmark's paper: what the screen begins with. */
  void choosePaper() {
    paperWanted = true;
    choose(paper);
  }

  boolean isPaperChosen() {
    return chosen.get().equals(paper);
  }

  void chooseNone() {
    choose(Set.of());
  }

  /** Those that the filter lets through. */
  void chooseShown() {
    choose(
        shownShelves.getValue().stream()
            .flatMap(shelf -> shelf.entries().stream())
            .map(Entry::id)
            .collect(Collectors.toSet()));
  }

  /** The next figure, or the one before, in the chooser's order, from the last to the first. */
  void turn(int steps) {
    FigureKind[] all = FigureKind.values();
    kind.set(all[Math.floorMod(kind.get().ordinal() + steps, all.length)]);
  }

  /** Leaves out all but one family of pictures and one of sequences, those with most results. */
  void unmix() {
    Map<Boolean, Shelf> most = new HashMap<>();
    for (Shelf shelf : Shelf.of(data().entries())) {
      most.merge(
          shelf.family().ofSequences(),
          shelf,
          (a, b) -> b.entries().size() > a.entries().size() ? b : a);
    }
    choose(
        most.values().stream()
            .flatMap(shelf -> shelf.entries().stream())
            .map(Entry::id)
            .collect(Collectors.toSet()));
  }

  /** Lets results stand out; others than the chosen ones are left out. */
  void select(Set<String> ids) {
    Set<String> kept = new HashSet<>(ids);
    kept.retainAll(chosen.get());
    if (!kept.equals(selected.get())) {
      selected.set(Set.copyOf(kept));
      draw();
    }
  }

  /**
   * A click on a result in the figure.
   *
   * @param id empty for beside all
   * @param more whether the others stay selected
   */
  void click(String id, boolean more) {
    Set<String> ids = new HashSet<>(more ? selected.get() : Set.of());
    if (!id.isEmpty() && !ids.remove(id)) {
      boolean alone = !more && selected.get().equals(Set.of(id));
      if (!alone) {
        ids.add(id);
      }
    }
    select(ids);
  }

  /** How much room the figure has on the screen, in pixels. */
  void setRoom(double newWidth, double newHeight) {
    if (newWidth >= LEAST_ROOM
        && newHeight >= LEAST_ROOM
        && (newWidth != width || newHeight != height)) {
      width = newWidth;
      height = newHeight;
      draw();
    }
  }

  void setDark(boolean now) {
    if (now != dark) {
      dark = now;
      draw();
    }
  }

  /** What figures and tables are made of: the chosen results. */
  FigureData data() {
    FigureData all = all();
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : all.entries()) {
      if (chosen.get().contains(entry.id())) {
        entries.add(entry);
      }
    }
    return all.withEntries(entries);
  }

  /** How an exported figure looks before its size is chosen: as here, but light. */
  FigureSettings look(PagePreset preset) {
    return FigureSettings.of(preset)
        .withColours(palette.get(), Ink.LIGHT)
        .withOrder(order.get())
        .withColouring(colouring())
        .withMixedFamilies(mixed.get())
        .withModelSize(size.get())
        .withHighlighted(selected.get());
  }

  /** Mixed families are told apart unless the user wants the colours to tell something else. */
  private Colouring colouring() {
    boolean apart = mixed.get() && colours.get() == ColourChoice.SUITED && isMixed();
    return apart ? Colouring.FAMILY : colours.get().colouring().orElse(null);
  }

  private boolean isMixed() {
    return Family.mixing(data().entries().stream().map(Entry::family).toList()).isPresent();
  }

  private void draw() {
    if (width > 0) {
      drawing.submit(new FigureRequest(kind.get(), data(), screenLook()));
    }
  }

  private void probe() {
    if (width > 0 || !chosen.get().isEmpty()) {
      probing.submit(
          new FigureRequest(
              kind.get(),
              data(),
              look(PagePreset.TWO_COLUMNS)
                  .withSize(
                      PagePreset.TWO_COLUMNS.width().points(), OptionalDouble.empty(), true)));
    }
  }

  private FigureSettings screenLook() {
    return look(PagePreset.TWO_COLUMNS)
        .withSize(width, OptionalDouble.of(height), true)
        .withFontSize(TEXT)
        .withColours(palette.get(), dark ? Ink.DARK : Ink.LIGHT);
  }

  private void take(Shown answer) {
    shown.set(answer);
  }

  private void fail(Throwable failure) {
    shown.set(
        new Shown(
            Optional.empty(),
            messages.text("failed", String.valueOf(failure.getMessage())),
            false,
            NumberGrid.EMPTY));
    report.accept(failure);
  }
}
