package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two spellings of one name share a key; two names do not. */
class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prince George's County | Prince George’s County",
        "Prince George's County | Prince Georges County",
        "Doña Ana County | DONA ANA COUNTY",
        "DeKalb County | De Kalb County",
        "LaSalle County | La Salle County",
        "Miami-Dade County | Miami Dade County",
        "St. Louis city | Saint Louis City",
        "St. Louis County | ST LOUIS COUNTY",
        "Ste. Genevieve County | Sainte Genevieve County",
        "DELAWARE** | Delaware",
        "'Tennessee ' | TENNESSEE"
      })
  void spellingsOfOneNameShareAKey(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Baltimore city | Baltimore County",
        "St. Louis city | St. Louis County",
        "Pima County | Pinal County",
        "Melbourne | Melbourne Beach",
        "LaSalle Parish | LaSalle County",
        "Virginia | West Virginia",
        "Virginia | Virgin Islands",
        "Prince George County | Prince George's County",
        "St. Genevieve County | Ste. Genevieve County"
      })
  void differentNamesHaveDifferentKeys(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Test
  void saintIsAWordNotTheStartOfOne() {
    assertThat(NameKey.of("Stafford County")).isEqualTo("staffordcounty");
    assertThat(NameKey.of("Stearns County")).isEqualTo("stearnscounty");
  }

  @Test
  void oneLineFoldsBreaksAndHardSpaces() {
    assertThat(NameKey.oneLine(" Total Number of UC\u00a0\n (Oct. 2015 — Sep. 2016)\u00a0"))
        .isEqualTo("Total Number of UC (Oct. 2015 — Sep. 2016)");
  }

  @Property
  void aKeyIsItsOwnKeyUnlessItIsAnAbbreviation(@ForAll String name) {
    String key = NameKey.of(name);

    assertThat(key).matches("[\\p{L}\\p{Nd}]*");
    if (!key.equals("st") && !key.equals("ste")) {
      assertThat(NameKey.of(key)).isEqualTo(key);
    }
  }

  @Property
  void caseNeverMatters(@ForAll @AlphaChars @Chars({' ', '\'', '-', 'ñ', '.'}) String name) {
    assertThat(NameKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(NameKey.of(name));
  }

  @Property
  void oneLineIsOneLineAndStaysSo(@ForAll String printed) {
    String line = NameKey.oneLine(printed);

    assertThat(line).doesNotContain("\n", "\r", "\t", "\u00a0", "  ");
    assertThat(NameKey.oneLine(line)).isEqualTo(line);
  }
}
