package org.robustscope.app.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.robustscope.app.common.Action;
import org.robustscope.app.common.ActionControls;
import org.robustscope.app.common.Dialogs;
import org.robustscope.app.common.Messages;

/** The bar under the toolbar that says what failed. It takes no room while nothing did. */
final class MessageBar extends HBox {
  private final NoticeBoard board;
  private final Dialogs dialogs;
  private final Messages messages;
  private final Label text = new Label();
  private final Label more = new Label();
  private final Button details = new Button();

  MessageBar(NoticeBoard board, Action dismiss, Dialogs dialogs, Messages messages) {
    this.board = board;
    this.dialogs = dialogs;
    this.messages = messages;
    getStyleClass().add("message-bar");
    text.getStyleClass().add("message-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    setHgrow(text, Priority.ALWAYS);
    more.getStyleClass().add("message-more");
    more.setMinWidth(USE_PREF_SIZE);
    details.setText(messages.text("message.details"));
    details.getStyleClass().add("flat");
    details.setMinWidth(USE_PREF_SIZE);
    details.setOnAction(_ -> showDetails());
    ButtonBase close = ActionControls.iconButton(dismiss);
    close.getStyleClass().add("flat");
    var icon = ActionControls.icon("mdi2a-alert-circle-outline");
    getChildren().addAll(icon, text, more, details, close);
    setAccessibleRole(AccessibleRole.TEXT);
    managedProperty().bind(visibleProperty());
    board.errorProperty().subscribe(this::show);
    board.errorCountProperty().subscribe(count -> showCount(count.intValue()));
  }

  private void show(ErrorNotice notice) {
    setVisible(notice != null);
    if (notice != null) {
      text.setText(notice.text());
      setAccessibleText(notice.text());
      details.setVisible(notice.cause().isPresent());
      details.setManaged(notice.cause().isPresent());
    }
  }

  private void showCount(int count) {
    more.setText(count > 1 ? messages.text("message.more", count - 1) : "");
    more.setManaged(count > 1);
  }

  private void showDetails() {
    ErrorNotice notice = board.errorProperty().get();
    notice
        .cause()
        .ifPresent(cause ->
            dialogs.showDetails(
                messages.text("message.detailsTitle"), notice.text(), stackTrace(cause)));
  }

  private static String stackTrace(Throwable cause) {
    var writer = new StringWriter();
    cause.printStackTrace(new PrintWriter(writer));
    return writer.toString();
  }
}
