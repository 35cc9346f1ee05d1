package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.ValueStatus;

/** What a cell of a national table says. */
class CategoryCellTest {

  @ParameterizedTest
  @CsvSource({"0.24, 24", "0.01, 1", "1, 100", "0.285, 28.5", "24%, 24", "24 %, 24", "0, 0"})
  void aFractionIsAShareInPercent(String printed, String percent) {
    assertThat(CategoryCell.of(printed, true).orElseThrow().value())
        .contains(new BigDecimal(percent));
  }

  @ParameterizedTest
  @CsvSource({"1.8, 1.8", "'1,053', 1053", "2620, 2620", "2.0, 2"})
  void aNumberMayHaveDecimalsAndCommas(String printed, String value) {
    CategoryCell cell = CategoryCell.of(printed, false).orElseThrow();

    assertThat(cell.value()).contains(new BigDecimal(value));
    assertThat(cell.status()).isEqualTo(ValueStatus.REPORTED);
  }

  @ParameterizedTest
  @CsvSource({"<2%, 2", "<3%, 3", "< 5%, 5"})
  void lessThanIsAStatusAndNeverANumber(String printed, String bound) {
    CategoryCell cell = CategoryCell.of(printed, true).orElseThrow();

    assertThat(cell.status()).isEqualTo(ValueStatus.LESS_THAN);
    assertThat(cell.value()).isEmpty();
    assertThat(cell.lessThan()).contains(new BigDecimal(bound));
  }

  @Test
  void aZeroIsPrintedAndABlankIsNotPublished() {
    assertThat(CategoryCell.of("0", false).map(CategoryCell::status)).contains(ValueStatus.ZERO);
    assertThat(CategoryCell.of("\u00a0", false).map(CategoryCell::status))
        .contains(ValueStatus.NOT_PUBLISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "1.01", "120%", "<0", "-0.1", ".5", "0,24", "n/a", "0.1234567"})
  void whatIsNoShareIsNotRead(String printed) {
    assertThat(CategoryCell.of(printed, true)).as("invented").isEqualTo(Optional.empty());
  }
}
