package org.robustscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.robustscope.dataset.LabelMap.ModelLabel;
import org.robustscope.testing.Shared;

/** The readers on real pictures, which are not part of the project. */
final class SharedDataTest {
  @Test
  void theImageNetSamplesAreTwoHundredClassesOfOnePictureEach() throws IOException {
    Path folder = Shared.folder("imagenet-samples");

    ImageSet set = DataSets.images(folder);

    assertThat(set.classes()).hasSize(200).startsWith("n01440764").endsWith("n13044778");
    assertThat(set.size()).isEqualTo(200);
    assertThat(Subset.perClass(1).of(set).size()).isEqualTo(200);
    assertThat(set.get(0).read().width()).isGreaterThan(100);
    DataReport report = DataCheck.of(set, DataCheck.Depth.READ, _ -> true);
    assertThat(report.texts(DataReport.Kind.UNREADABLE)).isEmpty();
    assertThat(DataDigest.of(set)).isEqualTo(DataDigest.of(DataSets.images(folder)));
  }

  @Test
  void theArchiveOfCifarAsJpegIsItsTenThousandTestPictures() throws IOException {
    Path folder = Shared.folder("cifar10");

    ImageSet set = DataSets.images(folder);

    assertThat(set.size()).isEqualTo(10_000);
    assertThat(set.classes()).isEqualTo(CifarLayout.TEN.classes());
    assertThat(set.get(0).key()).isEqualTo("airplane/0000.jpg");
    assertThat(set.get(9_999).read().sizeText()).isEqualTo("32x32");
    assertThat(Subset.perClass(3).of(set).size()).isEqualTo(30);
    LabelMap map =
        LabelMap.of(
            set.classes(),
            CifarLayout.TEN.classes().stream().map(name -> new ModelLabel(name, "")).toList());
    assertThat(map.output(9)).isEqualTo(9);
  }
}
