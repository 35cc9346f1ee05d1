package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of texts of sources on pages and in published files. */
final class HarmlessTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=cmd|' /C calc'!A0", "+SUM(1)", "-2+3", "@evil", "\t=1", "＝1", "-", "'=1"})
  void aTextThatBeginsLikeAFormulaGetsAnApostrophe(String text) {
    assertThat(PublishedCsv.text(text)).isEqualTo("'" + text);
    assertThat(PublishedCsv.read(PublishedCsv.text(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-2", "+3.5", "-1e5", "12", "Doña Ana County", "a=b", "'quoted'", ""})
  void numbersAndOtherTextsStayWhatTheyAre(String text) {
    assertThat(PublishedCsv.text(text)).isEqualTo(text);
  }

  @Property
  void whatIsPublishedCanBeReadBack(@ForAll String text) {
    assertThat(PublishedCsv.read(PublishedCsv.text(text))).isEqualTo(text);
  }

  @Test
  void marksOfDirectionBecomeVisible() {
    assertThat(VisibleText.of("abc\u202Edcba\u2066\u0007"))
        .isEqualTo("abc[U+202E]dcba[U+2066][U+0007]");
    assertThat(VisibleText.of("Doña Ana\tline\n")).isEqualTo("Doña Ana\tline\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        " http://a.b",
        "http:/a.b",
        "//a.b/c",
        "httpx://a.b",
        "https://",
        "https://a.b/\u202Ec",
        "http://a.b/\"onclick="
      })
  void onlyAddressesOfWebPagesBecomeLinks(String text) {
    assertThat(WebAddress.is(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.b", "http://a.b:80/c?d=e#f", "HTTPS://a.b/O'Neill"})
  void webAddressesDo(String text) {
    assertThat(WebAddress.is(text)).isTrue();
  }
}
