package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The index's own form: names first, then captures, then an empty row and the key of what follows.
 */
class CdxPageTest {
  private static final String NAMES =
      "[\"timestamp\",\"original\",\"mimetype\",\"statuscode\",\"digest\",\"length\"]";
  private static final String ROW =
      "[\"20210311120000\",\"https://www.example.org/\",\"text/html\",\"200\",\"ABC\",\"563\"]";
  private static final CdxRow CAPTURE =
      new CdxRow("20210311120000", "https://www.example.org/", "ABC");

  @Test
  void theLastPageHasNoKey() {
    CdxPage page = CdxPage.parse("[" + NAMES + ",\n" + ROW + "]\n");

    assertThat(page.rows()).containsExactly(CAPTURE);
    assertThat(page.resumeKey()).isEmpty();
  }

  @Test
  void aKeyFollowsAnEmptyRow() {
    CdxPage page =
        CdxPage.parse("[" + NAMES + "," + ROW + ",[],[\"org%2Cexample%29%2F+20210311120001\"]]");

    assertThat(page.rows()).containsExactly(CAPTURE);
    assertThat(page.resumeKey()).contains("org%2Cexample%29%2F+20210311120001");
  }

  @Test
  void nothingCapturedIsAnEmptyPage() {
    assertThat(CdxPage.parse("[]").rows()).isEmpty();
    assertThat(CdxPage.parse("").rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Blocked Site Error</body></html>",
        "{\"message\": \"busy\"}",
        "[\"timestamp\"]",
        "[[\"a\",\"b\"],[\"1\",\"2\"]]",
        "[" + NAMES + ",[\"2021\",\"https://www.example.org/\",\"text/html\",\"200\",\"A\",\"1\"]]",
        "[" + NAMES + ",[\"20210311120000\"]]",
        "[" + NAMES + ",[]," + ROW + "]",
        "[" + NAMES + "," + ROW + ",["
      })
  void whatIsNoIndexIsRefused(String text) {
    assertThatThrownBy(() -> CdxPage.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
