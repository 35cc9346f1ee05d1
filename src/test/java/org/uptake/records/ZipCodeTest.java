package org.uptake.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the digits of a printed ZIP code are; the spellings are invented after real faults. */
class ZipCodeTest {

  @ParameterizedTest
  @CsvSource({
    "77036, 77036",
    "' 77036\u00a0', 77036",
    // A spreadsheet took it for a number.
    "1902, 01902",
    "501, 00501",
    "1902.0, 01902",
    "77036.00, 77036",
    // ZIP+4, with its own lost zero.
    "77036-1234, 77036",
    "77036 - 1234, 77036",
    "77036 1234, 77036",
    "77036-, 77036",
    "1902-1234, 01902",
    "770361234, 77036",
    "19021234, 01902"
  })
  void aZipCodeIsItsFirstFiveDigitsWithLostZerosBack(String printed, String digits) {
    assertThat(ZipCode.read(printed).digits()).contains(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ZIP_BLANK",
    "'  ', ZIP_BLANK",
    "H2X 1Y4, NOT_A_ZIP",
    "unknown, NOT_A_ZIP",
    "77, NOT_A_ZIP",
    "770361, NOT_A_ZIP",
    // Seven digits may be a telephone number.
    "6011234, NOT_A_ZIP",
    "00000, NOT_A_ZIP",
    "99, NOT_A_ZIP",
    "'77036, 77037', NOT_A_ZIP",
    "09012, MILITARY",
    "9012, MILITARY",
    "34002, MILITARY",
    "96201, MILITARY"
  })
  void whatIsNoZipCodeOfACountySaysWhy(String printed, UnplacedReason reason) {
    assertThat(ZipCode.read(printed).reason()).contains(reason);
    assertThat(ZipCode.read(printed).digits()).isEmpty();
  }
}
