package org.uptake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uptake.report.map.Classes;
import org.uptake.report.map.Fill;
import org.uptake.report.map.Hatching;
import org.uptake.report.map.Mark;
import org.uptake.report.map.Palette;

/** The words of maps: legends, tips, and the rule of the classes. */
final class MapWords {
  private MapWords() {}

  /** How the classes were made, in words. */
  static String rule(Classes classes) {
    return classes.size() < Classes.MOST ? Text.of("map.rule.few") : Text.of("map.rule");
  }

  /**
   * The colours of a scale of counts, then the hatchings that occur.
   *
   * @param whole whether values are whole numbers; else they have one decimal
   */
  static List<MapModel.Swatch> legend(
      String id, Classes classes, boolean whole, Set<Hatching> hatchings) {
    List<MapModel.Swatch> legend = new ArrayList<>();
    List<String> colors = Palette.scale(classes.size());
    for (int i = 0; i < classes.size(); i++) {
      legend.add(new MapModel.Swatch(colors.get(i), "", limits(classes, i, whole)));
    }
    legend.addAll(hatchings(id, hatchings));
    return List.copyOf(legend);
  }

  static List<MapModel.Swatch> hatchings(String id, Set<Hatching> hatchings) {
    return hatchings.stream()
        .map(h -> new MapModel.Swatch(Fill.of(h).in(id), "", Text.of("map.hatching." + h.code())))
        .toList();
  }

  static MapModel.Swatch mark(Mark mark, String words) {
    return new MapModel.Swatch(Palette.GROUND, mark.swatch(), words);
  }

  private static String limits(Classes classes, int i, boolean whole) {
    String from = number(classes.limits().get(i));
    boolean last = i == classes.size() - 1;
    if (!last && !whole) {
      return Text.of("map.class.under", from, number(classes.limits().get(i + 1)));
    }
    BigDecimal to = last ? classes.most() : classes.limits().get(i + 1).subtract(BigDecimal.ONE);
    return number(to).equals(from) ? from : Text.of("map.class", from, number(to));
  }

  static String number(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
  }

  /** A figure as a tip says it, e.g. {@code 1,234 [p]} or {@code 0 to 49, below the threshold}. */
  static String tip(Site.Figure f) {
    String part = f.partial() ? " [p]" : "";
    if (f.value().isPresent()) {
      return Words.count(f.value().getAsLong()) + part;
    }
    String why = Text.of("map.hatching." + hatching(f).code());
    return f.atMost().isPresent() ? Words.between(f) + part + "; " + why : why;
  }

  /** The hatching of a figure without a value. */
  static Hatching hatching(Site.Figure f) {
    return switch (f.status()) {
      case "below_threshold" -> Hatching.BELOW_THRESHOLD;
      case "not_published" -> Hatching.NOT_PUBLISHED;
      case "not_applicable" -> Hatching.NOT_APPLICABLE;
      default -> Hatching.NOT_HELD;
    };
  }

  /** From the first to the last day of a figure. */
  static String period(Site.Figure f) {
    return f.complete() || f.end().isEmpty() || f.start().isEmpty()
        ? Text.of("map.year", String.valueOf(f.fiscalYear()))
        : Text.of("map.part", Words.day(f.start()), Words.day(f.end()));
  }
}
