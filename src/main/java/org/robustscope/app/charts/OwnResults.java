package org.robustscope.app.charts;

import javafx.beans.property.ReadOnlyObjectProperty;
import org.robustscope.figure.data.FigureData;

/** The results of the user's own runs, as they come. On the JavaFX thread. */
public interface OwnResults {
  /** All of them; those of runs that are not complete say so in each number. Never null. */
  ReadOnlyObjectProperty<FigureData> dataProperty();
}
