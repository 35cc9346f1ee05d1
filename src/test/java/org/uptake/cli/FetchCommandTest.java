package org.uptake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong options of {@code uptake fetch} are refused in plain words, before anything is asked. */
class FetchCommandTest {
  @ParameterizedTest
  @CsvSource({"2014-13-01", "2014-02-30", "2014", "01/02/2014"})
  void aDayThatIsNoneIsRefusedWithItsOption(String day) {
    assertThat(refused("--archive", "any", "--from", day, "--to", "2014-12-31"))
        .startsWith("--from '" + day + "' is not a day such as 2021-12-31")
        .doesNotContain("java.");
    assertThat(refused("--archive", "any", "--from", "2014-01-01", "--to", day))
        .startsWith("--to '" + day + "' is not a day such as 2021-12-31");
    assertThat(refused("--from", day)).startsWith("--from '" + day + "' is not a day");
  }

  private static String refused(String... options) {
    StringWriter err = new StringWriter();
    String[] all = new String[options.length + 1];
    all[0] = "fetch";
    System.arraycopy(options, 0, all, 1, options.length);
    int exitCode = Main.commandLine().setErr(new PrintWriter(err)).execute(all);
    assertThat(exitCode).isEqualTo(2);
    return err.toString();
  }
}
