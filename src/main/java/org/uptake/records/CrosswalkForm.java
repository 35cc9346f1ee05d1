package org.uptake.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uptake.model.SourceException;

/**
 * The tables of ZIP codes and counties that are read, known by their headings.
 *
 * @param zip heading of the ZIP code, or of the ZIP code tabulation area that stands for it
 * @param county heading of the county's five-digit code
 * @param part heading of the weight, or of the part that the county has
 * @param whole heading of what the ZIP code has in all, by which the part is divided
 * @param instead heading of the weight where all of {@code part} are zero
 * @param basis what the weights share out, for readers
 */
record CrosswalkForm(
    String zip,
    String county,
    String part,
    Optional<String> whole,
    Optional<String> instead,
    String basis) {

  /**
   * A plain table; HUD's ZIP–county file (ZIP codes without a residence go by all addresses); the
   * Census relationship files of 2020 (land) and 2010 (people).
   */
  private static final List<CrosswalkForm> KNOWN =
      List.of(
          new CrosswalkForm(
              "zip", "county", "weight", Optional.empty(), Optional.empty(), "as the table says"),
          new CrosswalkForm(
              "zip",
              "county",
              "res_ratio",
              Optional.empty(),
              Optional.of("tot_ratio"),
              "residential addresses"),
          new CrosswalkForm(
              "geoid_zcta5_20",
              "geoid_county_20",
              "arealand_part",
              Optional.of("arealand_zcta5_20"),
              Optional.empty(),
              "land area, not people"),
          new CrosswalkForm(
              "zcta5",
              "geoid",
              "poppt",
              Optional.of("zpop"),
              Optional.empty(),
              "people of the 2010 census"));

  private List<String> needed() {
    return instead.isPresent()
        ? List.of(zip, county, part, instead.get())
        : whole.map(w -> List.of(zip, county, part, w)).orElse(List.of(zip, county, part));
  }

  /** The form of a table with these headings. */
  static CrosswalkForm of(String file, List<String> headings) {
    return KNOWN.stream()
        .filter(form -> headings.containsAll(form.needed()))
        .findFirst()
        .orElseThrow(
            () ->
                new SourceException(
                    file
                        + ": no known table of ZIP codes and counties has these headings: "
                        + headings
                        + ". Known are "
                        + KNOWN.stream().map(CrosswalkForm::needed).toList()));
  }

  /** A heading as forms name it. */
  static String folded(String heading) {
    return heading.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The character between cells, by the line of headings. */
  static char delimiter(String line) {
    return Arrays.asList('|', '\t', ';').stream()
        .filter(c -> line.indexOf(c) >= 0)
        .findFirst()
        .orElse(',');
  }
}
