package org.robustscope.app.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/**
 * Makes a combo box a chooser of types: grouped, and searched by typing the beginning of a word.
 */
final class TypeChooser {
  private static final PseudoClass STARTS_GROUP = PseudoClass.getPseudoClass("starts-group");
  private static final long FORGET_NANOS = 1_000_000_000L;

  private final ComboBox<TypeItem> box;
  private final TypeTitles titles;
  private String typed = "";
  private long typedAt;

  private TypeChooser(ComboBox<TypeItem> box, TypeTitles titles) {
    this.box = box;
    this.titles = titles;
  }

  /**
   * Sets a combo box up.
   *
   * @param chosen is told what the user, not the program, chose
   */
  static void install(
      ComboBox<TypeItem> box, TypeTitles titles, PaneModel pane, Consumer<TypeItem> chosen) {
    TypeChooser chooser = new TypeChooser(box, titles);
    box.getItems().setAll(TypeItem.all());
    box.setVisibleRowCount(box.getItems().size());
    box.setConverter(chooser.converter());
    box.setCellFactory(_ -> chooser.cell());
    pane.choiceProperty().subscribe(choice -> box.setValue(TypeItem.of(choice)));
    box.valueProperty()
        .subscribe(item -> {
          if (item != null && !item.equals(TypeItem.of(pane.choice()))) {
            chosen.accept(item);
          }
        });
    box.addEventHandler(KeyEvent.KEY_TYPED, chooser::search);
    // Letters search here; they would be keys of actions elsewhere.
    box.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode().isLetterKey() && !e.isShortcutDown() && !e.isAltDown()) {
            e.consume();
          }
        });
  }

  private StringConverter<TypeItem> converter() {
    return new StringConverter<>() {
      @Override
      public String toString(TypeItem item) {
        return item == null ? "" : titles.of(item);
      }

      @Override
      public TypeItem fromString(String text) {
        throw new UnsupportedOperationException("the chooser is not edited");
      }
    };
  }

  private ListCell<TypeItem> cell() {
    Label group = new Label();
    group.getStyleClass().add("group");
    ListCell<TypeItem> cell =
        new ListCell<>() {
          @Override
          protected void updateItem(TypeItem item, boolean empty) {
            super.updateItem(item, empty);
            boolean starts = !empty && item.startsGroup();
            pseudoClassStateChanged(STARTS_GROUP, starts);
            setText(empty ? "" : titles.of(item));
            group.setText(starts ? titles.groupOf(item.type().orElseThrow()) : "");
            setGraphic(starts ? group : null);
          }
        };
    cell.getStyleClass().add("type-cell");
    cell.setContentDisplay(ContentDisplay.RIGHT);
    return cell;
  }

  private void search(KeyEvent e) {
    String character = e.getCharacter();
    if (character.isEmpty() || !Character.isLetter(character.charAt(0))) {
      return;
    }
    long now = System.nanoTime();
    typed = (now - typedAt > FORGET_NANOS ? "" : typed) + character.toLowerCase(Locale.ROOT);
    typedAt = now;
    found(typed, titles, box.getItems()).ifPresent(box::setValue);
    e.consume();
  }

  /** The first item of which a word begins so; the title's beginning counts before other words. */
  static Optional<TypeItem> found(String beginning, TypeTitles titles, List<TypeItem> items) {
    return items.stream()
        .filter(item -> lower(item, titles).startsWith(beginning))
        .findFirst()
        .or(() ->
            items.stream()
                .filter(item -> lower(item, titles).contains(" " + beginning))
                .findFirst());
  }

  private static String lower(TypeItem item, TypeTitles titles) {
    return titles.of(item).toLowerCase(Locale.ROOT);
  }
}
