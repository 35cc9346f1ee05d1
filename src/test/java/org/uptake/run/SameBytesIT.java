package org.uptake.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.pipeline.Layout;
import org.uptake.report.VersionManifest;

/** Equal inputs give equal pages and exports, whatever the folder, language and time zone. */
class SameBytesIT {
  @TempDir Path folder;

  @Test
  void twoFoldersLocalesAndTimeZonesGiveTheSamePagesAndExports() throws IOException {
    ProgramCopy program = ProgramCopy.in(folder.resolve("classes"));
    ProjectCopy here = ProjectCopy.withAllPages(folder.resolve("here"));
    ProjectCopy there = ProjectCopy.withAllPages(folder.resolve("there/with a space"));
    assertThat(
            program
                .run(
                    here.layout().root(),
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=America/Los_Angeles")
                .exitCode())
        .isZero();
    assertThat(
            program
                .run(
                    there.layout().root(),
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Pacific/Kiritimati",
                    "-Dfile.encoding=ISO-8859-9")
                .exitCode())
        .isZero();
    List<VersionManifest.Entry> files = files(here.layout());
    assertThat(files).hasSizeGreaterThan(6000);
    assertThat(files(there.layout())).isEqualTo(files);
  }

  /** All published files but the DuckDB file, which is not stable in its bytes. */
  private static List<VersionManifest.Entry> files(Layout layout) throws IOException {
    return VersionManifest.list(layout.current().toRealPath()).stream()
        .filter(f -> !f.path().equals("uptake.duckdb"))
        .toList();
  }
}
