package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uptake.pipeline.Json;

final class SearchIndexTest {
  private static final Search.Entry COUNTY =
      new Search.Entry(
          Search.Sort.COUNTY,
          "county",
          "Doña Ana County",
          "New Mexico",
          "counties/35013.html",
          219_561,
          List.of("Dona Ana County", "35013"));

  private static JsonNode read(String script) {
    assertThat(script).startsWith("globalThis.uptakeIndex = ").endsWith(";\n");
    return Json.tree(script.substring("globalThis.uptakeIndex = ".length(), script.length() - 2));
  }

  @Test
  void anEntryNamesItsKindAndWhereByNumber() {
    Search.Entry state =
        new Search.Entry(Search.Sort.STATE, "state", "Texas", "", "states/tx.html", 30, List.of());
    JsonNode index = read(SearchIndex.of(List.of(COUNTY, state)));
    assertThat(index.get("kinds")).hasToString("[[\"county\",2],[\"state\",0]]");
    assertThat(index.get("where")).hasToString("[\"New Mexico\",\"\"]");
    assertThat(index.get("entries").get(0))
        .hasToString(
            "[0,\"Doña Ana County\",0,\"counties/35013.html\",219561,[\"Dona Ana County\",\"35013\"]]");
    assertThat(index.get("entries").get(1)).hasToString("[1,\"Texas\",1,\"states/tx.html\",30]");
  }

  @Test
  void aHostileNameStaysAText() {
    String name = "]};alert(1);//\"\n</script>\u2028\\";
    Search.Entry hostile =
        new Search.Entry(Search.Sort.AGENCY, name, name, name, "x.html", 0, List.of(name));
    assertThat(read(SearchIndex.of(List.of(hostile))).get("entries").get(0).get(1).asText())
        .isEqualTo(name);
  }
}
