package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.run.ProjectCopy;

/** {@code uptake brief} as a user types it. */
class BriefCommandIT {
  @TempDir static Path folder;

  @BeforeAll
  static void published() {
    assertThat(ProjectCopy.withPagesOf("CA", folder).run().exitCode()).isZero();
  }

  private record Result(int exitCode, String out, String err) {}

  private static Result brief(String place, String family, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[6 + more.length];
    System.arraycopy(
        new String[] {"brief", "--project", folder.toString(), place, "--family", family},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    int exitCode =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(all);
    return new Result(exitCode, out.toString(), err.toString());
  }

  @Test
  void aFileIsWrittenWholeAndAnOlderOneIsReplaced() throws IOException {
    Path file = folder.resolve("brief.pdf");
    Files.writeString(file, "older");

    Result result = brief("New York City, NY", "municipal-id", "-o", file.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().strip()).isEqualTo(file.toString());
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  @Test
  void theVersionIsThatOfThePageOnTheSite() throws IOException {
    Path file = folder.resolve("la.html");
    brief("06037", "detainer_limits", "--format", "html", "-o", file.toString());
    String page = Files.readString(folder.resolve("reports/current/briefs/counties/06037.html"));
    String version = page.replaceAll("(?s).*Uptake, version ([0-9a-f]{12})\\..*", "$1");

    assertThat(version).hasSize(12);
    assertThat(Files.readString(file)).contains("Uptake, version " + version + ".");
  }

  @Test
  void anUnknownPlaceIsAnsweredWithTheNearest() {
    assertThat(brief("Travsi County, TX", "detainer_limits"))
        .satisfies(r -> assertThat(r.exitCode()).isEqualTo(ExitCode.USAGE))
        .satisfies(r -> assertThat(r.err()).contains("nearest are \"Travis County, TX\""));
    assertThat(brief("US", "detainer_limits").err()).contains("there is no brief of United States");
  }

  @Test
  void anUnknownFamilyAndOneThatDoesNotApplyAreAnsweredWithThoseThatDo() {
    assertThat(brief("TX", "dogs").err())
        .contains("no brief is about 'dogs'; choose detainer_limits, sanctuary_ordinances");
    assertThat(brief("TX", "municipal_id"))
        .satisfies(r -> assertThat(r.exitCode()).isEqualTo(ExitCode.USAGE))
        .satisfies(
            r ->
                assertThat(r.err())
                    .contains("does not apply to Texas; choose detainer_limits, agreement_287g"));
  }

  @Test
  void whereNoFileCanBeWrittenTheMessageSaysWhy() {
    assertThat(brief("TX", "detainer_limits", "-o", folder.toString()).err())
        .contains("is a folder; name a file");
    assertThat(brief("TX", "detainer_limits", "-o", folder + "/none/x.pdf").err())
        .contains("there is no folder");
  }
}
