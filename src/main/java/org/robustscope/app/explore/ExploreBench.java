package org.robustscope.app.explore;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.MenuButton;
import org.robustscope.app.common.LoadedPicture;
import org.robustscope.app.common.Messages;
import org.robustscope.app.common.OpenedFiles;
import org.robustscope.app.common.RunPicture;
import org.robustscope.app.common.Sample;
import org.robustscope.app.common.Workbench;
import org.robustscope.model.Classifier;

/** Lends Explore's picture and models to the other screens. */
final class ExploreBench implements Workbench {
  private final ExploreViewModel model;
  private final Messages messages;
  private final Runnable openModel;
  private final Consumer<OpenedFiles> openFiles;
  private final ReadOnlyObjectWrapper<LoadedPicture> picture = new ReadOnlyObjectWrapper<>();

  ExploreBench(
      ExploreViewModel model,
      Messages messages,
      Runnable openModel,
      Consumer<OpenedFiles> openFiles) {
    this.model = model;
    this.messages = messages;
    this.openModel = openModel;
    this.openFiles = openFiles;
    model.source().cropProperty().subscribe(this::take);
  }

  private void take(PreparedCrop crop) {
    // Another variant makes another crop of the same photo, which is no news here.
    if (crop != null && (picture.get() == null || picture.get().image() != crop.photo().image())) {
      Photo photo = crop.photo();
      picture.set(
          new LoadedPicture(
              photo.image(), photo.name(), photo.title(), photo.origin(), photo.wnid()));
    }
  }

  @Override
  public ReadOnlyObjectProperty<LoadedPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<List<Classifier>> classifiersProperty() {
    return model.models().classifiersProperty();
  }

  @Override
  public ReadOnlyBooleanProperty openingProperty() {
    return model.models().openingProperty();
  }

  @Override
  public void open(OpenedFiles files) {
    openFiles.accept(files);
  }

  @Override
  public void open(Sample sample) {
    model.source().open(SampleReader.of(sample));
  }

  @Override
  public void open(RunPicture picture) {
    RunPictures.show(picture, model);
  }

  @Override
  public MenuButton modelMenu() {
    return new ModelMenu(model.models(), messages, openModel).button();
  }
}
