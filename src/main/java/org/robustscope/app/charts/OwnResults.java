package org.robustscope.app.charts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.robustscope.figure.data.FigureData;

/** The results of the user's own runs, as they come. On the JavaFX thread. */
public interface OwnResults {
  /** No runs. */
  OwnResults NONE =
      new OwnResults() {
        private final ReadOnlyObjectProperty<FigureData> nothing =
            new ReadOnlyObjectWrapper<>(FigureData.EMPTY).getReadOnlyProperty();

        @Override
        public ReadOnlyObjectProperty<FigureData> dataProperty() {
          return nothing;
        }
      };

  /** All of them; those of runs that are not complete say so in each number. Never null. */
  ReadOnlyObjectProperty<FigureData> dataProperty();
}
