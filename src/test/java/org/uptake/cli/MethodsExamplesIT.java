package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.report.Versions;
import org.uptake.run.ProjectCopy;
import org.uptake.warehouse.Warehouse;

/**
 * Every example of {@code docs/methods.md} and {@code docs/placements.md} prints what the page says
 * it prints: a block {@code sql} and, after it, a block {@code text} with its result. After a
 * wanted change run with {@code -Dgolden.rewrite=true} and read the difference.
 */
class MethodsExamplesIT {
  private static final List<Path> PAGES =
      List.of(Path.of("docs/methods.md"), Path.of("docs/placements.md"));
  private static final Pattern EXAMPLE =
      Pattern.compile("```sql\n(?<sql>.*?)```\n```text\n(?<result>.*?)```\n", Pattern.DOTALL);

  @TempDir static Path folder;
  private static Warehouse warehouse;

  private record Example(String sql, String result) {}

  @BeforeAll
  static void run() {
    ProjectCopy project = ProjectCopy.in(folder);
    assertThat(project.run().exitCode()).isZero();
    warehouse =
        Warehouse.openReadOnly(new Versions(project.layout()).currentWarehouse().orElseThrow());
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : PAGES) {
      Matcher matcher = EXAMPLE.matcher(Files.readString(page));
      while (matcher.find()) {
        examples.add(new Example(matcher.group("sql"), matcher.group("result")));
      }
    }
    return examples;
  }

  private static String printed(String sql) {
    return ResultFormat.TEXT.print(warehouse.query(sql)).replaceAll("(?m) +$", "");
  }

  @TestFactory
  Stream<DynamicTest> everyExamplePrintsItsResult() throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      for (Path page : PAGES) {
        rewrite(page);
      }
    }
    return examples().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.sql().strip().replace('\n', ' '),
                    () -> assertThat(printed(e.sql())).isEqualTo(e.result())));
  }

  private static void rewrite(Path page) throws IOException {
    Files.writeString(
        page,
        EXAMPLE
            .matcher(Files.readString(page))
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        "```sql\n"
                            + m.group(1)
                            + "```\n```text\n"
                            + printed(m.group(1))
                            + "```\n")));
  }

  @Test
  void everyMeasureHasAnExample() throws IOException {
    String all = String.join("\n", examples().stream().map(Example::sql).toList());
    assertThat(
            List.of(
                "policies_in_force(",
                "policy_standing(",
                "adoption_curve(",
                "adoption_curve_by(",
                "adoptions_by_quarter(",
                " coverage(",
                "children_coverage(",
                "neighbour_exposure(",
                "adopters_compared(",
                "first_to_next",
                "survival",
                "releases_around_state_laws",
                "disagreements",
                "reconciliation",
                "placements_as_known(",
                "placement_versions",
                "revisions",
                "holdings",
                "state_remainders",
                "placement_rates",
                "national_figures",
                "discharges_and_releases",
                "placement_claims"))
        .allSatisfy(measure -> assertThat(all).contains(measure));
    int blocks = 0;
    for (Path page : PAGES) {
      blocks += Files.readString(page).split("```sql", -1).length - 1;
    }
    assertThat(blocks)
        .as("a block sql without a result is not tested")
        .isEqualTo(examples().size());
  }
}
