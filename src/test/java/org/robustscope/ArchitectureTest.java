package org.robustscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls between the packages, each with its reason. */
@AnalyzeClasses(packages = "org.robustscope", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] PURE = {
    "..image..", "..random..", "..corruption..", "..perturbation..", "..enhance..", "..metric.."
  };

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
          .because("the layers below run on servers and in tests that have no toolkit");

  @ArchTest
  static final ArchRule onlyModelsAndTrainingKnowDjl =
      noClasses()
          .that()
          .resideOutsideOfPackages("..model..", "..training..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
          .because("native memory and engines are the business of these two packages alone");

  @ArchTest
  static final ArchRule onlyTheVideoPackageKnowsFfmpeg =
      noClasses()
          .that()
          .resideOutsideOfPackage("..perturbation.video..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bytedeco..")
          .because("its native libraries are loaded only when a video is touched");

  @ArchTest
  static final ArchRule pureCodeHasNoThreadsAndNoFileDialogs =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent..", "java.awt.event..", "javax.swing..")
          .because("who calls decides on threads; results must not depend on them");

  @ArchTest
  static final ArchRule pureCodeGivesTheSameBitsOnEveryMachine =
      noClasses()
          .that()
          .resideInAnyPackage("..random..", "..corruption..", "..perturbation..")
          .should()
          .callMethod(Math.class, "exp", double.class)
          .orShould()
          .callMethod(Math.class, "log", double.class)
          .orShould()
          .callMethod(Math.class, "pow", double.class, double.class)
          .orShould()
          .callMethod(Math.class, "sin", double.class)
          .orShould()
          .callMethod(Math.class, "cos", double.class)
          .orShould()
          .callMethod(Math.class, "tan", double.class)
          .orShould()
          .callMethod(Math.class, "atan2", double.class, double.class)
          .orShould()
          .callMethod(Math.class, "hypot", double.class, double.class)
          .because("these may differ in the last bit from machine to machine; StrictMath's do not");

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..")
          .and()
          .doNotHaveFullyQualifiedName(Launcher.class.getName())
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("messages of the lower layers go to the log or to the caller");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices()
          .matching("org.robustscope.(*)..")
          .should()
          .beFreeOfCycles()
          .because("data flows one way: image, corruption, classifier, metric, figure");

  @ArchTest
  static final ArchRule imageAndRandomStandAtTheBottom =
      classes()
          .that(resideInAnyPackage("..image..", "..random.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage("org.robustscope.image..")
                  .or(resideInAPackage("org.robustscope.random.."))
                  .or(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage("org.robustscope.."))))
          .because("they are what everything else stands on");

  @ArchTest
  static final ArchRule metricsKnowNothingElse =
      classes()
          .that(resideInAPackage("..metric.."))
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("org.robustscope.metric..", "java.."))
          .because("they are arithmetic on scores, whoever made these");

  @ArchTest
  static final ArchRule dataSetsKnowNoModelsAndNoFigures =
      classes()
          .that(resideInAPackage("..dataset.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "org.robustscope.dataset..",
                      "org.robustscope.image..",
                      "org.robustscope.random..",
                      "org.robustscope.corruption..",
                      "org.robustscope.perturbation..")
                  .or(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          resideInAPackage("org.robustscope.."))))
          .because("files are found and checked before anything is done with them");

  @ArchTest
  static final ArchRule evaluationsKnowNeitherFace =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.robustscope.benchmark..",
              "org.robustscope.published..",
              "org.robustscope.dataset..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..app..", "..cli..", "..training..", "picocli..")
          .because("window, command line and cluster run the same evaluations");

  @ArchTest
  static final ArchRule onlyTheResultsStoreKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.robustscope.benchmark..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..")
          .because("how results are kept is the store's business alone");

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJFreeChart =
      noClasses()
          .that()
          .resideOutsideOfPackage("..app.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jfree..")
          .because("it shows figures, which are laid out without it");

  @ArchTest
  static final ArchRule onlyExportsKnowPdf =
      noClasses()
          .that()
          .resideOutsideOfPackage("..figure.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
          .because("a figure does not know what it is written as");

  @ArchTest
  static final ArchRule figuresKnowResultsAndNotWhoMadeThem =
      noClasses()
          .that()
          .resideInAPackage("..figure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..app..", "..cli..", "..model..", "..training..", "..enhance..", "..corruption..")
          .because("they are drawn from numbers, whoever measured them");

  @ArchTest
  static final ArchRule publishedResultsKnowOnlyMetrics =
      classes()
          .that(resideInAPackage("..published.."))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "org.robustscope.published..",
                  "org.robustscope.metric..",
                  "com.fasterxml.jackson..",
                  "java.."))
          .because("they are numbers that others measured, whatever runs here");

  @ArchTest
  static final ArchRule theWindowAndTheCommandLineStandBesideEachOther =
      noClasses()
          .that()
          .resideInAPackage("..app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..cli..")
          .because("both are faces of the same layers");

  @ArchTest
  static final ArchRule theCommandLineDoesNotKnowTheWindow =
      noClasses()
          .that()
          .resideInAPackage("..cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..app..")
          .because("a command must start without loading the toolkit; the launcher joins the two");
}
