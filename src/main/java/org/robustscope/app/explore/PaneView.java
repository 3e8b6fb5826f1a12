package org.robustscope.app.explore;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import org.robustscope.app.common.Messages;
import org.robustscope.enhance.Enhancement;

/** Binds a pane's controls to its model; the picture is drawn into one surface again and again. */
final class PaneView {
  private static final double TIP_WIDTH = 420;

  private final PaneModel pane;
  private final ImageViewport viewport;
  private PixelSurface surface;

  PaneView(PaneModel pane, ImageViewport viewport) {
    this.pane = pane;
    this.viewport = viewport;
  }

  void bindHeader(
      String letter,
      ComboBox<TypeItem> chooser,
      Slider slider,
      Label severity,
      ToggleButton enhance,
      TypeTitles titles,
      Messages messages) {
    TypeChooser.install(chooser, titles, pane, item -> pane.choose(item.choose(pane.choice())));
    SeveritySlider.install(slider, pane);
    chooser.setAccessibleText(messages.text("pane.type", letter));
    slider.setAccessibleText(messages.text("pane.severity", letter));
    pane.choiceProperty()
        .subscribe(choice -> severity.setText(Integer.toString(choice.shownSeverity())));
    severity.setLabelFor(slider);
    bindEnhancement(letter, enhance, messages);
  }

  private void bindEnhancement(String letter, ToggleButton enhance, Messages messages) {
    enhance.setText(Enhancement.CLAHE.title());
    enhance.setAccessibleText(messages.text("pane.enhance", letter, Enhancement.CLAHE.title()));
    Tooltip tip = new Tooltip(messages.text("pane.enhance.tip", Enhancement.CLAHE.description()));
    tip.setWrapText(true);
    tip.setMaxWidth(TIP_WIDTH);
    enhance.setTooltip(tip);
    pane.choiceProperty()
        .subscribe(choice -> enhance.setSelected(choice.enhancement() != Enhancement.NONE));
    enhance.setOnAction(_ -> pane.switchEnhancement());
  }

  /** Draws each new picture at once. */
  void bindPicture(TypeTitles titles, Runnable drawn) {
    pane.renderingProperty()
        .subscribe(rendering -> {
          if (rendering != null) {
            draw(rendering);
            viewport.captionProperty().set(titles.of(rendering.cell()));
            drawn.run();
          }
        });
  }

  private void draw(Rendering rendering) {
    int width = rendering.picture().width();
    int height = rendering.picture().height();
    if (surface == null || surface.width() != width || surface.height() != height) {
      surface = new PixelSurface(width, height);
    }
    surface.show(rendering.argb());
  }

  /** The pane's picture; null before the first one. */
  Image image() {
    return surface == null ? null : surface.image();
  }

  /** Makes the pane the active one as soon as the focus or the mouse comes to one of its parts. */
  void activateBy(Runnable activate, Node... parts) {
    for (Node part : parts) {
      part.focusWithinProperty()
          .subscribe(within -> {
            if (within) {
              activate.run();
            }
          });
      part.addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, _ -> activate.run());
    }
  }
}
