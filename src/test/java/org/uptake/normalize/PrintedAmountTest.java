package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.FigureClaim.Amount;

/** What the words of an article say of a number. */
class PrintedAmountTest {

  @ParameterizedTest
  @CsvSource({"'7,409', 7409", "83, 83", "37%, 37", "'266,824', 266824"})
  void aNumberAloneIsExact(String printed, String value) {
    assertThat(PrintedAmount.of(printed)).contains(Amount.exactly(new BigDecimal(value)));
  }

  @ParameterizedTest
  @CsvSource({"more than 350, 351", "'more than 5,000', 5001", "over 830, 831", "at least 40, 40"})
  void moreThanGivesALeastNumberAndNoValue(String printed, String least) {
    Amount amount = PrintedAmount.of(printed).orElseThrow();

    assertThat(amount.value()).isEmpty();
    assertThat(amount.atLeast()).contains(new BigDecimal(least));
    assertThat(amount.atMost()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'nearly 1,500', 1500", "'nearly 104,000', 104000", "just under 60, 59"})
  void nearlyGivesAMostNumberAndNoValue(String printed, String most) {
    Amount amount = PrintedAmount.of(printed).orElseThrow();

    assertThat(amount.value()).isEmpty();
    assertThat(amount.atLeast()).isEmpty();
    assertThat(amount.atMost()).contains(new BigDecimal(most));
  }

  @Test
  void aboutGivesNoBound() {
    assertThat(PrintedAmount.of("about 200"))
        .contains(new Amount(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dozens", "three times 40", "40 to 50", "-3", "1,50"})
  void otherWordsAreNotGuessedAt(String printed) {
    assertThat(PrintedAmount.of(printed)).as("invented").isEmpty();
  }
}
