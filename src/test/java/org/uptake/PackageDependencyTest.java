package org.uptake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages depend in the direction of the data, never back. */
class PackageDependencyTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_BYTES = 20_000;

  private static final List<String> IN_ORDER =
      List.of(
          "model",
          "pipeline",
          "fetch",
          "extract",
          "normalize",
          "warehouse",
          "records",
          "measure",
          "report",
          "print",
          "diff",
          "cite",
          "run",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.uptake");

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyItselfAndEarlierOnes() {
    return IN_ORDER.stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> usesNothingLater(name)));
  }

  private static void usesNothingLater(String name) {
    String[] later =
        IN_ORDER.subList(IN_ORDER.indexOf(name) + 1, IN_ORDER.size()).stream()
            .map(PackageDependencyTest::within)
            .toArray(String[]::new);
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(within(name))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  private static String within(String name) {
    return "org.uptake." + name + "..";
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(c -> found.add(c.getPackageName().split("\\.", -1)[2]));

    assertThat(found).containsExactlyInAnyOrderElementsOf(IN_ORDER);
  }

  @Test
  void theModelReadsAndWritesNothing() {
    noClasses()
        .that()
        .resideInAPackage("org.uptake.model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "org.apache.beam..", "com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void normalizersKnowNothingOfFileFormats() {
    noClasses()
        .that()
        .resideInAPackage("org.uptake.normalize..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsoup..", "org.dhatim..")
        .check(CLASSES);
  }

  @Test
  void onlyTheWarehouseSpeaksToTheDatabaseDriver() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.uptake.warehouse..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CLASSES);
  }

  @Test
  void noPackageIsNamedForNothing() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..utils..", "..helper..", "..common..")
        .check(CLASSES);
  }

  @Test
  void noClassOutgrowsAReader() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> large =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .filter(PackageDependencyTest::large)
              .toList();

      assertThat(large).as("sources over %s bytes", MOST_BYTES).isEmpty();
    }
  }

  private static boolean large(Path file) {
    return file.toFile().length() > MOST_BYTES;
  }
}
