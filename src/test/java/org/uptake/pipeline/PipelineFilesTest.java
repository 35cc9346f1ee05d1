package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.model.SourceException;

/** A pipeline file is checked whole before anything runs; the message names the file. */
class PipelineFilesTest {
  private static final String GOOD =
      """
      source: small
      title: A small source
      publisher: Nobody
      credit: Nobody
      licence: public domain
      reader: html
      layout: county-list
      measure: children_released
      rhythm: monthly
      expectedEveryDays: 31
      threshold: 50
      columns:
        - role: state
          heading: State
        - role: county
          heading: County
        - role: figure
          repeated: true
          heading: 'FY(?<fy>\\d\\d)'
      periods:
        - publishedOn: 2021-03-11
          fiscalYear: 2021
          end: 2021-01-31
          evidence: invented
      """;

  @TempDir private Path folder;

  @Test
  void allFilesOfTheProjectAreValid() {
    assertThat(PipelineFiles.readAll(Layout.at(Path.of("."))))
        .extracting(hashed -> hashed.file().source())
        .contains(
            "ice-287g-participants",
            "orr-releases-by-county",
            "orr-releases-by-state",
            "register-detainer-limits",
            "register-municipal-id")
        .isSorted();
  }

  @Test
  void everyKeyIsRead() throws IOException {
    PipelineFile file = read("small.yaml", GOOD);

    assertThat(file.measure()).contains("children_released");
    assertThat(file.threshold()).hasValue(50);
    assertThat(file.columns())
        .containsExactly(
            new PipelineFile.Column("state", "State", false),
            new PipelineFile.Column("county", "County", false),
            new PipelineFile.Column("figure", "FY(?<fy>\\d\\d)", true));
    assertThat(file.periods())
        .containsExactly(
            new PipelineFile.PeriodNote(
                LocalDate.of(2021, 3, 11), 2021, LocalDate.of(2021, 1, 31), "invented"));
  }

  @Test
  void whatIsNotSaidIsEmpty() throws IOException {
    String without = GOOD.substring(0, GOOD.indexOf("periods:")).replace("threshold: 50\n", "");
    PipelineFile file = read("small.yaml", without);

    assertThat(file.threshold()).isEmpty();
    assertThat(file.document()).isEmpty();
    assertThat(file.addresses()).isEmpty();
    assertThat(file.periods()).isEmpty();
  }

  private static final String FETCHED =
      GOOD
          + """
          addresses: [https://www.example.org/by-county]
          hosts: [www.example.org]
          monthPages:
            - address: https://www.example.org/by-county-{month}-{yyyy}.html
              from: 2019-11
              to: 2020-02
          """;

  @Test
  void monthPagesStandForOneAddressAMonth() throws IOException {
    assertThat(read("small.yaml", FETCHED).knownAddresses())
        .containsExactly(
            "https://www.example.org/by-county",
            "https://www.example.org/by-county-november-2019.html",
            "https://www.example.org/by-county-december-2019.html",
            "https://www.example.org/by-county-january-2020.html",
            "https://www.example.org/by-county-february-2020.html");
  }

  @Test
  void everyMonthPageOfTheCountyListIsKnown() {
    PipelineFile file = PipelineFiles.read(Path.of("pipelines/orr-releases-by-county.yaml"));

    assertThat(file.knownAddresses())
        .hasSize(2 + 52)
        .contains(
            "https://www.hhs.gov/programs/social-services/"
                + "unaccompanied-children-released-to-sponsors-by-county-december-2021.html");
  }

  @Test
  void anAddressOfAHostThatIsNotNamedIsRefused() {
    refused(FETCHED.replace("[www.example.org]", "[example.org]"))
        .hasMessageContaining("https://www.example.org/by-county: its host is not among hosts");
    refused(FETCHED.replace("[www.example.org]", "['https://www.example.org']"))
        .hasMessageContaining("is not a host");
    refused(FETCHED.replace("hosts: [www.example.org]\n", ""))
        .hasMessageContaining("monthPages needs hosts");
  }

  @Test
  void aPatternOfMonthsThatIsNoneIsRefused() {
    refused(FETCHED.replace("-{month}", "-month")).hasMessageContaining("must hold {month}");
    refused(FETCHED.replace("to: 2020-02", "to: 2019-10"))
        .hasMessageContaining("from 2019-11 is after to 2019-10");
    refused(FETCHED.replace("to: 2020-02", "to: 2020-13")).hasMessageContaining("2020-13");
    refused(FETCHED.replace("    from: 2019-11\n", "")).hasMessageContaining("needs address, from");
    refused(FETCHED.replace("https://www.example.org/by-county]", "ftp://www.example.org/x]"))
        .hasMessageContaining("must begin with https://");
  }

  @Test
  void anUnknownKeyIsRefusedByName() {
    refused(GOOD.replace("threshold: 50", "treshold: 50"))
        .hasMessageContaining("small.yaml (line 11): unknown key 'treshold'; known are ");
  }

  @Test
  void aNameOtherThanTheFilesIsRefused() {
    refused(GOOD.replace("source: small", "source: smal"))
        .hasMessageContaining("source must equal the file's name, small");
  }

  @Test
  void aHeadingThatIsNoPatternIsRefusedWithItsRole() {
    refused(GOOD.replace("(?<fy>", "(?<fy"))
        .hasMessageEndingWith(
            "small.yaml: heading of role figure: 'FY(?<fy\\d\\d)' is not a regular expression:"
                + " named capturing group is missing trailing '>' at character 8");
    refused(GOOD.replace("heading: County", "heading: County (FIPS"))
        .hasMessageEndingWith(
            "heading of role county: 'County (FIPS' is not a regular expression: Unclosed group at its end");
  }

  @Test
  void anUnknownReaderIsRefused() {
    refused(GOOD.replace("reader: html", "reader: pdf"))
        .hasMessageContaining("reader must be one of");
  }

  @Test
  void aRhythmWithoutDaysIsRefused() {
    refused(GOOD.replace("expectedEveryDays: 31", "expectedEveryDays: 0"))
        .hasMessageContaining("expectedEveryDays must be a positive number");
    refused(GOOD.replace("expectedEveryDays: 31", "expectedEveryDays: monthly"))
        .hasMessageContaining("(line 10)");
  }

  @Test
  void aFileWithoutALayoutOrTitleIsRefused() {
    refused(GOOD.replace("layout: county-list\n", "")).hasMessageContaining("layout is missing");
    refused(GOOD.replace("title: A small source\n", "")).hasMessageContaining("title is missing");
  }

  @Test
  void aRegisterMustSayWhenItsFactsWereTakenIn() {
    refused(GOOD + "document: data/register/small.csv\n").hasMessageContaining("needs takenIn");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    refused(GOOD.replace("2021-01-31", "2021-02-31"))
        .hasMessageEndingWith(
            "small.yaml (line 23): periods.end: '2021-02-31' is not a day such as 2021-12-31");
  }

  @Test
  void aMonthThatIsNoneIsRefused() {
    refused(FETCHED.replace("from: 2019-11", "from: 2019-13"))
        .hasMessageEndingWith(
            "small.yaml (line 29): monthPages.from: '2019-13' is not a month such as 2019-09");
    refused(FETCHED.replace("from: 2019-11", "from: 2019"))
        .hasMessageEndingWith("monthPages.from: '2019' is not a month such as 2019-09");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    refused(GOOD.replace("threshold: 50", "threshold: fifty"))
        .hasMessageEndingWith(
            "small.yaml (line 11): threshold: 'fifty' is not a whole number such as 50");
  }

  @Test
  void aNumberIsNoDayAndAFractionNoWholeNumber() {
    refused(GOOD.replace("end: 2021-01-31", "end: 20210131"))
        .hasMessageEndingWith("periods.end: '20210131' is not a day such as 2021-12-31");
    refused(GOOD.replace("threshold: 50", "threshold: 50.5"))
        .hasMessageEndingWith("threshold: '50.5' is not a whole number such as 50");
  }

  @Test
  void whatIsNeitherTrueNorFalseIsRefused() {
    refused(GOOD + "everyReleaseHasACounty:\n  holds: yess\n  evidence: invented\n")
        .hasMessageEndingWith(
            "small.yaml (line 26): everyReleaseHasACounty.holds: 'yess' is not true or false");
  }

  @Test
  void aListWhereOneTextStandsIsRefused() {
    refused(GOOD.replace("source: small", "source: [a"))
        .hasMessageEndingWith("small.yaml (line 1): source: '[a' is not a single text");
    refused(GOOD.replace("title: A small source", "title:\n  - A small source"))
        .hasMessageEndingWith(
            "small.yaml (line 3): title: '- A small source' is not a single text");
  }

  @Test
  void aTextWhereAListStandsIsRefused() {
    refused(GOOD + "hosts: www.example.org\n")
        .hasMessageEndingWith(
            "(line 25): hosts: 'www.example.org' is not a list: each entry on its own line, after '- '");
    refused(GOOD + "monthPages: [november]\n")
        .hasMessageEndingWith(
            "(line 25): monthPages: 'november]' is not a part with the keys address, from, to");
    refused("small").hasMessageContaining("(line 1): 'small' is not a part with the keys source,");
    refused(GOOD + "hosts:\n  -\n").hasMessageContaining("a list has an empty entry");
  }

  @Test
  void aFileThatIsNotYamlIsRefused() {
    refused(GOOD.replace("title: A small", "title: A: small"))
        .hasMessageEndingWith(
            "small.yaml (line 2): it is not YAML: mapping values are not allowed here");
    refused("");
  }

  @Test
  void theLicenceOfTheExampleIsRefusedUntilItIsWritten() throws IOException {
    String example = Files.readString(Path.of("pipelines/examples/own-releases.yaml"));

    assertThatThrownBy(() -> read("own-releases.yaml", example))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith(
            folder.resolve("own-releases.yaml") + ": licence is still the text of the example");
    String written = example.replaceFirst("(?m)^licence: .*$", "licence: invented for this test");
    assertThat(read("own-releases.yaml", written).licence()).isEqualTo("invented for this test");
  }

  @Test
  void aFolderWithoutPipelineFilesIsRefused() throws IOException {
    assertThatThrownBy(() -> PipelineFiles.readAll(Layout.at(folder)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("run uptake from the project's folder");

    Files.createDirectories(folder.resolve("pipelines"));
    assertThatThrownBy(() -> PipelineFiles.readAll(Layout.at(folder)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("no pipeline files in " + folder.resolve("pipelines"));
  }

  @Test
  void theHashIsThatOfTheBytes() throws IOException {
    Path pipelines = Files.createDirectories(folder.resolve("pipelines"));
    Path file = Files.writeString(pipelines.resolve("small.yaml"), GOOD);

    assertThat(PipelineFiles.readAll(Layout.at(folder)))
        .extracting(PipelineFiles.Hashed::sha256)
        .containsExactly(Hashes.ofFile(file));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String yaml) {
    return assertThatThrownBy(() -> read("small.yaml", yaml))
        .isInstanceOf(SourceException.class)
        .hasMessageMatching(
            Pattern.quote(folder.resolve("small.yaml") + "") + "( \\(line \\d+\\))?: .*")
        .hasMessageNotContainingAny("java.", "jackson", "`");
  }

  private PipelineFile read(String name, String yaml) throws IOException {
    return PipelineFiles.read(Files.writeString(folder.resolve(name), yaml));
  }
}
