package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A printed count is read only if nothing has to be guessed. */
class QuantityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"808|808", "1,111|1111", "1459|1459", "25,940|25940", "107,646|107646", "0|0"})
  void countsAreReadWithAndWithoutCommas(String printed, long count) {
    assertThat(Quantity.of(printed))
        .isEqualTo(new Quantity(Quantity.Kind.COUNT, OptionalLong.of(count)));
  }

  @Test
  void spacesAroundACountDoNotCount() {
    assertThat(Quantity.of("\u00a01,675 \n").value()).hasValue(1675);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\n", "\t\u00a0 "})
  void aBlankCellIsNotZero(String printed) {
    assertThat(Quantity.of(printed))
        .isEqualTo(new Quantity(Quantity.Kind.BLANK, OptionalLong.empty()));
  }

  /** The last six are invented; "<2%" and "43.5% **" stand in ORR's and an NGO's tables. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<2%",
        "43.5%   **",
        "17+",
        "#N/A",
        "-",
        "—",
        "1,11",
        "11,1111",
        ",111",
        "1.111",
        "1 111",
        "-5"
      })
  void whatIsNotACountGivesNoNumber(String printed) {
    assertThat(Quantity.of(printed))
        .isEqualTo(new Quantity(Quantity.Kind.UNREADABLE, OptionalLong.empty()));
  }

  @Test
  void digitsOfOtherScriptsAreNotGuessedAt() {
    assertThat(Quantity.of("١٢٣").kind()).as("invented").isEqualTo(Quantity.Kind.UNREADABLE);
  }

  @Test
  void aLineBreakInsideANumberIsNotGuessedAt() {
    assertThat(Quantity.of("1,\n111").kind()).as("invented").isEqualTo(Quantity.Kind.UNREADABLE);
  }

  @Property
  void everyCountPrintedWithCommasReadsBack(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long count) {
    String printed = String.format(Locale.ROOT, "%,d", count);

    assertThat(Quantity.of(printed).value()).hasValue(count);
  }

  @Property
  void everyCountPrintedPlainReadsBack(@ForAll @LongRange(min = 0, max = 999_999_999L) long count) {
    assertThat(Quantity.of(Long.toString(count)).value()).hasValue(count);
  }

  @Property
  void noTextGivesANumberThatItDoesNotPrint(@ForAll String text) {
    OptionalLong value = Quantity.of(text).value();

    if (value.isPresent()) {
      String printed = text.replaceAll("[\\s\\u00a0]", "");
      assertThat(printed).matches("[0-9,]+");
      assertThat(printed.replace(",", "").replaceFirst("^0+(?=\\d)", ""))
          .isEqualTo(Long.toString(value.getAsLong()));
    }
  }
}
