package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.model.Observation;
import org.uptake.model.Period;
import org.uptake.model.SourceException;
import org.uptake.model.ValueStatus;

/** A correction is bound to the wrong value of one cell of one vintage. */
class CorrectionsTest {
  private static final String HEADINGS =
      "source_id,published_on,row_label,fiscal_year,wrong_value,right_value,right_status,reason,"
          + "evidence\n";
  private static final String ALASKA =
      "orr-releases-by-state,2025-01-15,Alaska,2018,4,0,corrected,";
  private static final String PAGE =
      "State|Total Number of UC Released to Sponsors in FY18\u00a0\n(Oct. 2017 — Sep. 2018)";

  @TempDir private Path folder;

  @Test
  void theWrongValueIsReplacedAndTheReasonKept() throws IOException {
    Facts facts =
        normalized("2025-01-15", ALASKA + "Blank cells collapsed.,The page of 2021.\n", "4");

    assertThat(facts.observations())
        .extracting(
            Observation::count, Observation::status, Observation::printed, Observation::note)
        .containsExactly(
            tuple(OptionalLong.of(0), ValueStatus.CORRECTED, "4", "Blank cells collapsed."));
    assertThat(Given.findings(facts, "correction"))
        .containsExactly(
            "Alaska, FY2018: our copy has '4', right is '0'. Blank cells collapsed."
                + " Evidence: The page of 2021. (corrections.csv, row 2)");
  }

  @Test
  void onceTheDocumentIsRightACorrectionDoesNothing() throws IOException {
    Facts facts = normalized("2025-01-15", ALASKA + "r,e\n", "0");

    assertThat(facts.observations())
        .extracting(Observation::count, Observation::status)
        .containsExactly(tuple(OptionalLong.of(0), ValueStatus.ZERO));
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void anotherVintageIsLeftAlone() throws IOException {
    Facts facts = normalized("2025-01-16", ALASKA + "r,e\n", "4");

    assertThat(facts.observations())
        .extracting(Observation::count, Observation::status)
        .containsExactly(tuple(OptionalLong.of(4), ValueStatus.REPORTED));
  }

  @ParameterizedTest
  @CsvSource({"Alabama,2018,4", "Alaska,2019,4", "Alaska,2018,40", "Alaska,2018,''"})
  void anotherCellIsLeftAlone(String label, int year, String printed) throws IOException {
    Corrections corrections = corrections(ALASKA + "r,e\n");

    assertThat(corrections.of("2025-01-15", label, Period.whole(year), printed)).isEmpty();
  }

  @Test
  void spacesAroundLabelAndValueDoNotCount() throws IOException {
    Corrections corrections = corrections(ALASKA + "r,e\n");

    assertThat(corrections.of("2025-01-15", "\u00a0Alaska ", Period.whole(2018), " 4\n"))
        .isPresent();
  }

  @Test
  void aBlankThatIsNotKnownToBeZeroStaysWithoutAFigure() throws IOException {
    Facts facts =
        normalized(
            "2025-01-15", "orr-releases-by-state,2025-01-15,Alaska,2018,0,,not_held,r,e\n", "0");

    assertThat(facts.observations())
        .extracting(Observation::count, Observation::status)
        .containsExactly(tuple(OptionalLong.empty(), ValueStatus.NOT_HELD));
    assertThat(Given.findings(facts, "correction"))
        .singleElement()
        .asString()
        .contains("right is a blank or 0, not known which");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | corrected | right_value '' does not go with status corrected",
        "12 | not_held  | right_value '12' does not go with status not_held",
        "x  | corrected | right_value 'x' does not go with status corrected",
        "12 | repaired  | 'repaired' is not one of: reported, zero,"
      })
  void aValueThatContradictsItsStatusIsRefused(String value, String status, String message) {
    String row = "s,2025-01-15,Alaska,2018,4," + value + "," + status + ",r,e\n";

    assertThatThrownBy(() -> corrections(row))
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("corrections.csv, row 2: ")
        .hasMessageContaining(message);
  }

  @Test
  void twoCorrectionsOfOneCellAreRefused() {
    assertThatThrownBy(() -> corrections(ALASKA + "r,e\n" + ALASKA + "r,e\n"))
        .isInstanceOf(SourceException.class)
        .hasMessage("corrections.csv, row 3: a second correction of the same cell");
  }

  @Test
  void aTextIsCorrectedByItsColumn() throws IOException {
    Path file = folder.resolve("texts.csv");
    Files.writeString(
        file,
        """
        source_id,published_on,row_label,column,wrong_value,right_value,reason,evidence
        ice-287g-history,,AR Washington County Sheriff's Office 2008-09-22,state,AR,UT,r,e
        """);
    Corrections corrections = Corrections.read(file);
    String label = "AR Washington County Sheriff's Office 2008-09-22";

    assertThat(corrections.ofText("", label, "model", "AR")).isEmpty();
    assertThat(corrections.unused("")).hasSize(1);
    assertThat(corrections.ofText("", label, "state", "AR"))
        .get()
        .extracting(Corrections.Correction::rightPrinted, Corrections.Correction::value)
        .containsExactly("UT", OptionalLong.empty());
    assertThat(corrections.unused("")).isEmpty();
  }

  @Test
  void noFileMeansNoCorrections() {
    assertThat(
            Corrections.read(folder.resolve("none.csv"))
                .of("2025-01-15", "Alaska", Period.whole(2018), "4"))
        .isEmpty();
  }

  private Facts normalized(String published, String correction, String printed) throws IOException {
    return new StateTable()
        .normalize(
            Given.page("", PAGE, "Alaska|" + printed),
            Given.context(
                Given.published("orr-releases-by-state", published), corrections(correction)));
  }

  private Corrections corrections(String rows) throws IOException {
    Path file = folder.resolve("corrections.csv");
    Files.writeString(file, HEADINGS + rows);
    return Corrections.read(file);
  }
}
