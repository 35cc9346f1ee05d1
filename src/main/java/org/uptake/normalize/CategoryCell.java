package org.uptake.normalize;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.model.ValueStatus;

/**
 * A cell of a table by categories: a number, with decimals or a percent sign, or only what it lies
 * below ("&lt;2%"). Nothing else is guessed at.
 *
 * @param status {@code REPORTED}, {@code ZERO}, {@code LESS_THAN}, or {@code NOT_PUBLISHED} for a
 *     blank
 * @param value the number, in percent for a share
 * @param lessThan what it lies below, in the same unit
 */
record CategoryCell(ValueStatus status, Optional<BigDecimal> value, Optional<BigDecimal> lessThan) {
  private static final String NUMBER =
      "((?:0|[1-9]\\d{0,2}(?:,\\d{3}){1,3}|[1-9]\\d{0,8})(?:\\.\\d{1,5})?)";
  private static final Pattern EXACT = Pattern.compile(NUMBER + "(?: ?(%))?");
  private static final Pattern BELOW = Pattern.compile("< ?" + NUMBER + "(?: ?(%))?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Warehouse columns hold three decimals. */
  private static final int DECIMALS = 3;

  /**
   * Reads a cell.
   *
   * @param fractions whether a number without a percent sign is a fraction of one
   * @return empty if it cannot be read
   */
  static Optional<CategoryCell> of(String printed, boolean fractions) {
    String text = NameKey.oneLine(printed);
    if (text.isEmpty()) {
      return Optional.of(
          new CategoryCell(ValueStatus.NOT_PUBLISHED, Optional.empty(), Optional.empty()));
    }
    Matcher exact = EXACT.matcher(text);
    if (exact.matches()) {
      return number(exact, fractions)
          .map(
              n ->
                  new CategoryCell(
                      n.signum() == 0 ? ValueStatus.ZERO : ValueStatus.REPORTED,
                      Optional.of(n),
                      Optional.empty()));
    }
    Matcher below = BELOW.matcher(text);
    return below.matches()
        ? number(below, fractions)
            .filter(n -> n.signum() > 0)
            .map(n -> new CategoryCell(ValueStatus.LESS_THAN, Optional.empty(), Optional.of(n)))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Matcher matcher, boolean fractions) {
    boolean percent = matcher.group(2) != null;
    BigDecimal printed = new BigDecimal(matcher.group(1).replace(",", ""));
    BigDecimal number = fractions && !percent ? printed.multiply(HUNDRED) : printed;
    BigDecimal plain =
        number.signum() == 0
            ? BigDecimal.ZERO
            : new BigDecimal(number.stripTrailingZeros().toPlainString());
    boolean share = fractions || percent;
    return plain.scale() <= DECIMALS && (!share || plain.compareTo(HUNDRED) <= 0)
        ? Optional.of(plain)
        : Optional.empty();
  }
}
