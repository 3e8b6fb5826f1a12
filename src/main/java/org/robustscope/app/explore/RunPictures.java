package org.robustscope.app.explore;

import org.robustscope.app.common.PaneSession;
import org.robustscope.app.common.RunPicture;

/** Shows pictures of evaluations: clean at the left, at the right as the run had them. */
final class RunPictures {
  private RunPictures() {}

  static void show(RunPicture picture, ExploreViewModel model) {
    PaneSession shown = picture.shown();
    model.chooseSeed(picture.seedRule().seed());
    model.choose(picture.seedRule().mode());
    model.jpeg85Property().set(picture.jpeg85());
    ExploreSessions.restore(model.a(), new PaneSession(shown.type(), 0));
    ExploreSessions.restore(model.b(), shown);
    model.source().choose(picture.variant());
    model
        .source()
        .open(() ->
            new Photo(
                picture.pixels().read(),
                picture.key(),
                picture.title(),
                picture.file(),
                picture.file().map(file -> file.toAbsolutePath().toString()).orElse(picture.key()),
                picture.wnid(),
                1));
  }
}
