package org.uptake.records;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.normalize.NameKey;

/**
 * The five digits of a ZIP code as printed. Spreadsheets drop leading zeros (1902 is 01902) and add
 * decimals (1902.0); ZIP+4 is cut to its first five digits. Nothing else is guessed.
 *
 * @param digits five digits; empty if there are none to be had
 * @param reason why the code lies in no county, if that shows without a table
 */
record ZipCode(Optional<String> digits, Optional<UnplacedReason> reason) {
  private static final int DIGITS = 5;
  private static final int DIGITS_OF_ZIP_PLUS_4 = 9;
  private static final Pattern SHORT =
      Pattern.compile("(\\d{3,5})(?:\\.0+| ?- ?(?:\\d{4})?| \\d{4})?");
  private static final Pattern UNBROKEN_PLUS_4 = Pattern.compile("(\\d{8,9})(?:\\.0+)?");

  /**
   * First three digits of the ZIP codes of military and diplomatic post offices (APO, FPO, DPO), as
   * the Postal Service assigns them: AE 090 to 098, AA 340, AP 962 to 966.
   */
  private static final List<String> MILITARY =
      List.of(
          "090", "091", "092", "093", "094", "095", "096", "097", "098", "340", "962", "963", "964",
          "965", "966");

  static ZipCode read(String printed) {
    String text = NameKey.oneLine(printed);
    if (text.isEmpty()) {
      return unplaced(UnplacedReason.ZIP_BLANK);
    }
    Matcher shortForm = SHORT.matcher(text);
    if (shortForm.matches()) {
      return of(padded(shortForm.group(1), DIGITS));
    }
    Matcher unbroken = UNBROKEN_PLUS_4.matcher(text);
    if (unbroken.matches()) {
      return of(padded(unbroken.group(1), DIGITS_OF_ZIP_PLUS_4).substring(0, DIGITS));
    }
    return unplaced(UnplacedReason.NOT_A_ZIP);
  }

  private static ZipCode of(String digits) {
    if (digits.startsWith("000") || digits.startsWith("001") || digits.startsWith("002")) {
      // The Postal Service assigns none below 00501.
      return unplaced(UnplacedReason.NOT_A_ZIP);
    }
    return MILITARY.contains(digits.substring(0, 3))
        ? unplaced(UnplacedReason.MILITARY)
        : new ZipCode(Optional.of(digits), Optional.empty());
  }

  private static ZipCode unplaced(UnplacedReason reason) {
    return new ZipCode(Optional.empty(), Optional.of(reason));
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }
}
