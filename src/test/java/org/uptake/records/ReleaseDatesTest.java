package org.uptake.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.pipeline.RecordFiles;

/** Days of release, in the order that the pipeline file declares. */
class ReleaseDatesTest {

  @ParameterizedTest
  @CsvSource({
    "m/d/yy, 1/2/15, 2015-01-02",
    "m/d/yy, 01/02/15, 2015-01-02",
    "m/d/yy, 12/31/22, 2022-12-31",
    "m/d/yy, 2/29/16, 2016-02-29",
    "m/d/yy, 1/2/2015, 2015-01-02",
    "m/d/yyyy, 1/2/2015, 2015-01-02",
    "yyyy-mm-dd, 2015-01-02, 2015-01-02"
  })
  void aDayIsReadInTheDeclaredOrder(String order, String printed, LocalDate day) {
    assertThat(read(order, printed).day()).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "m/d/yy, 13/1/15",
    "m/d/yy, 2/30/21",
    "m/d/yy, 2015-01-02",
    "m/d/yy, 1/2/215",
    "m/d/yy, 1/2-15",
    "m/d/yy, June 2015",
    "m/d/yy, 2015",
    "m/d/yyyy, 1/2/15",
    "yyyy-mm-dd, 1/2/2015"
  })
  void whatIsNotADayOfThatOrderIsRejected(String order, String printed) {
    assertThat(read(order, printed).reason())
        .isEqualTo("the date of release cannot be read as " + order);
    assertThat(read(order, printed).day()).isEmpty();
  }

  @Test
  void aBlankDateSaysSo() {
    assertThat(read("m/d/yy", " \u00a0").reason()).isEqualTo("the date of release is blank");
  }

  @Test
  void aDayOutsideTheDeclaredRangeIsRejectedAndItsEndsAreInside() {
    assertThat(read("m/d/yy", "12/31/14").reason())
        .isEqualTo("the date of release lies outside 2015-01-01 to 2023-05-31");
    assertThat(read("m/d/yy", "6/1/23").day()).isEmpty();
    assertThat(read("m/d/yy", "1/1/15").day()).isPresent();
    assertThat(read("m/d/yy", "5/31/23").day()).isPresent();
  }

  /** "1/2/98" is 2098, outside every range of such a file: it is rejected, not put in 1998. */
  @Test
  void aYearOfTwoDigitsIsOfThisCentury() {
    assertThat(read("m/d/yy", "1/2/98").reason()).contains("lies outside");
  }

  private static ReleaseDates.Reading read(String order, String printed) {
    RecordFiles declared =
        new RecordFiles(
            List.of("x.csv"),
            "zip.csv",
            "",
            order,
            LocalDate.of(2015, 1, 1),
            LocalDate.of(2023, 5, 31),
            Optional.empty());
    return new ReleaseDates(declared).read(printed);
  }
}
