package org.robustscope.app.common;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do: one value of which buttons, menu items, keys and the keyboard help are
 * made (see {@link ActionControls}, {@link Shortcuts}). It can be a switch, with a property that
 * says whether it is on.
 */
public final class Action {
  private final String id;
  private final String text;
  private final String tip;
  private final String icon;
  private final KeyCombination shortcut;
  private final BooleanProperty enabled = new SimpleBooleanProperty(true);
  private final BooleanProperty selected;
  private final Runnable handler;

  private Action(Builder builder, Runnable handler, BooleanProperty selected) {
    this.id = builder.id;
    this.text = builder.text;
    this.tip = builder.tip;
    this.icon = builder.icon;
    this.shortcut = builder.shortcut;
    this.handler = handler;
    this.selected = selected;
    if (builder.enabled != null) {
      enabled.bind(builder.enabled);
    }
  }

  /**
   * Begins an action whose words stand in a bundle: {@code action.ID} is its text, and {@code
   * action.ID.tip}, if there is one, the longer tooltip.
   */
  public static Builder named(Messages messages, String id) {
    String text = messages.text("action." + id);
    String tipKey = "action." + id + ".tip";
    return new Builder(id, text, messages.has(tipKey) ? messages.text(tipKey) : text);
  }

  /** Begins an action whose words come from elsewhere, such as the title of a screen. */
  public static Builder titled(String id, String text, String tip) {
    return new Builder(id, text, tip);
  }

  public String id() {
    return id;
  }

  public String text() {
    return text;
  }

  /** The tooltip and accessible text, without the key. */
  public String tip() {
    return tip;
  }

  /** An Ikonli literal such as "mdi2f-folder-open-outline". */
  public Optional<String> icon() {
    return Optional.ofNullable(icon);
  }

  public Optional<KeyCombination> shortcut() {
    return Optional.ofNullable(shortcut);
  }

  public ObservableValue<Boolean> enabledProperty() {
    return enabled;
  }

  public boolean isEnabled() {
    return enabled.get();
  }

  /** Whether it is on, for a switch. */
  public Optional<BooleanProperty> selectedProperty() {
    return Optional.ofNullable(selected);
  }

  /** Does it, unless it is disabled. A switch changes its side. */
  public void fire() {
    if (enabled.get()) {
      handler.run();
    }
  }

  /** The tooltip with the key behind it, as in "Open an image (Ctrl+O)". */
  public String tipWithKey() {
    return shortcut().map(key -> tip + " (" + key.getDisplayText() + ")").orElse(tip);
  }

  @Override
  public String toString() {
    return "Action " + id;
  }

  /** Collects what an action may have. */
  public static final class Builder {
    private final String id;
    private final String text;
    private final String tip;
    private String icon;
    private KeyCombination shortcut;
    private ObservableValue<Boolean> enabled;

    private Builder(String id, String text, String tip) {
      this.id = Objects.requireNonNull(id);
      this.text = Objects.requireNonNull(text);
      this.tip = Objects.requireNonNull(tip);
    }

    public Builder optIcon(String literal) {
      this.icon = literal;
      return this;
    }

    /** A key such as "Shortcut+O", "F1", or a plain one such as "B". */
    public Builder optKey(String key) {
      this.shortcut = KeyCombination.valueOf(key);
      return this;
    }

    public Builder optEnabled(ObservableValue<Boolean> when) {
      this.enabled = when;
      return this;
    }

    public Action does(Runnable handler) {
      return new Action(this, Objects.requireNonNull(handler), null);
    }

    public Action switches(BooleanProperty property) {
      return new Action(this, () -> property.set(!property.get()), property);
    }
  }
}
