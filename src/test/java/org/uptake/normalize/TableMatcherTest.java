package org.uptake.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.uptake.model.PrintedDocument;
import org.uptake.model.SourceException;
import org.uptake.normalize.TableMatcher.Matched;
import org.uptake.normalize.TableMatcher.MatchedColumn;
import org.uptake.pipeline.PipelineFile;

/** A figure under the wrong heading is worse than none. */
class TableMatcherTest {
  private static final PipelineFile BY_STATE = Given.pipeline("orr-releases-by-state");
  private static final PipelineFile BY_COUNTY = Given.pipeline("orr-releases-by-county");
  private static final PipelineFile AGREEMENTS = Given.pipeline("ice-287g-participants");
  private static final String FY15 =
      "Total Number of UC Released to Sponsors in FY15 (Oct. 2014 — Sep. 2015)";
  private static final String FY16 =
      "Total Number of UC Released to Sponsors in FY16\u00a0\n(Oct. 2015 — Sep. 2016)";

  @Test
  void eachColumnIsKnownByItsHeading() {
    Matched matched = match(BY_STATE, "State|" + FY15 + "|" + FY16);

    assertThat(matched.only("place").index()).isZero();
    assertThat(matched.all("figure")).extracting(MatchedColumn::index).containsExactly(1, 2);
    assertThat(matched.only("figure").match().group("fy")).isEqualTo("15");
  }

  @Test
  void aHeadingIsReadOnOneLine() {
    assertThat(match(BY_STATE, "\u00a0State |" + FY16).only("figure").heading())
        .isEqualTo("Total Number of UC Released to Sponsors in FY16 (Oct. 2015 — Sep. 2016)");
  }

  @Test
  void unaccompaniedAlienChildrenIsTheSameHeading() {
    assertThat(match(BY_STATE, "State|" + FY15.replace("UC", "UAC")).all("figure")).hasSize(1);
  }

  @Test
  void theTableIsFoundByItsFirstHeadingWhereverItStands() {
    PrintedDocument page =
        new PrintedDocument(
            "",
            "",
            List.of(
                Given.table("table 1", 1, "Menu|Contact"),
                Given.table("table 2", 1, "State|" + FY15)));

    assertThat(TableMatcher.match("page.html", page, BY_STATE).table().name()).isEqualTo("table 2");
  }

  @Test
  void aMissingTableIsToldWithWhatWasFound() {
    refused(BY_STATE, "Menu|Contact")
        .hasMessage(
            "page.html: no table whose first heading is 'State'; found: table 1 starts with 'Menu'."
                + " Look at the page, then correct the document or columns in"
                + " pipelines/orr-releases-by-state.yaml.");
  }

  @Test
  void aPageWithoutHeadingsIsToldSo() {
    PrintedDocument page = new PrintedDocument("", "", List.of());

    assertThatThrownBy(() -> TableMatcher.match("page.html", page, BY_STATE))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("found: no table with headings");
  }

  @Test
  void anUnknownHeadingIsRefusedWithItsPlaceAndWords() {
    refused(BY_STATE, "State|" + FY15 + "|Average Length of Care***:")
        .hasMessageContainingAll(
            "page.html: table 1: heading 3 is 'Average Length of Care***:'",
            "expected the column 'figure'");
  }

  @Test
  void aColumnIsFoundByItsHeadingWhereverItStands() {
    Matched matched =
        match(BY_COUNTY, "State|Total Number of UC Released to Sponsors in FY22|County");

    assertThat(matched.only("figure").index()).as("invented").isEqualTo(1);
    assertThat(matched.only("county").index()).isEqualTo(2);
  }

  @Test
  void aHeadingThatStandsTwiceIsRefused() {
    refused(BY_COUNTY, "State|County|County|Total Number of UC Released to Sponsors in FY22")
        .as("invented")
        .hasMessageContaining("heading 3, 'County', stands for a second column");
  }

  @Test
  void theHeadingsMayStandUnderATitle() {
    Matched matched =
        TableMatcher.match(
            "page.html",
            Given.page("", "Releases by State|", "State|" + FY15, "Alabama|808"),
            BY_STATE);

    assertThat(matched.rows()).as("invented").extracting(r -> r.number()).containsExactly(2);
  }

  @Test
  void theListByCountyIsNotTheTableByStateUnderATitleEither() {
    PrintedDocument page =
        Given.page("", "Note||", "State|County|Total Number of UC Released to Sponsors in FY22");

    assertThatThrownBy(() -> TableMatcher.match("page.html", page, BY_STATE))
        .as("invented")
        .isInstanceOf(SourceException.class);
  }

  @Test
  void theListByCountyIsNotTheTableByState() {
    refused(BY_STATE, "State|County|Total Number of UC Released to Sponsors in FY22")
        .hasMessageContaining("another table: it has 'County'");
  }

  @Test
  void aMissingHeadingIsRefused() {
    refused(BY_COUNTY, "State|County")
        .hasMessageContaining("there are only 2 headings; expected the column 'figure'");
  }

  @Test
  void anAddedHeadingIsRefused() {
    refused(
            AGREEMENTS,
            "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA|ADDENDUM|REMARKS")
        .as("invented")
        .hasMessageContaining("heading 9 is 'REMARKS'");
  }

  @Test
  void theSheetOfMarch2025LacksAHeading() {
    refused(AGREEMENTS, "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA")
        .hasMessageContaining("there are only 7 headings; expected the column 'addendum'");
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refused(
      PipelineFile pipeline, String headings) {
    return assertThatThrownBy(() -> match(pipeline, headings)).isInstanceOf(SourceException.class);
  }

  private static Matched match(PipelineFile pipeline, String headings) {
    return TableMatcher.match("page.html", Given.page("", headings), pipeline);
  }
}
