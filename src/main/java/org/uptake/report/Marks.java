package org.uptake.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.uptake.report.PageModel.CitedFigure;

/** The shorthand in square brackets: which marks a figure has, and which occur in a table. */
public final class Marks {
  private static final List<String> ORDER = List.of("p", "r", "e", "d", "c", "x", "n", "z", "b");

  private Marks() {}

  /** A mark and what it means for this figure. */
  public record Mark(String letter, String meaning) {
    /** As printed, e.g. {@code [p]}. */
    public String printed() {
      return "[" + letter + "]";
    }
  }

  /** The marks of a figure, in the order in which they are printed. */
  public static List<Mark> of(CitedFigure cited) {
    Site.Figure f = cited.figure();
    List<Mark> marks = new ArrayList<>();
    boolean hidden = f.value().isEmpty() && f.status().equals("below_threshold");
    if (f.value().isEmpty() && !hidden) {
      String letter =
          switch (f.status()) {
            case "not_published" -> "x";
            case "not_applicable" -> "z";
            default -> "n";
          };
      return List.of(mark(letter));
    }
    if (hidden) {
      boolean nothingLeft = f.atMost().isPresent() && f.atMost().getAsLong() == 0;
      marks.add(nothingLeft ? new Mark("d", Text.of("mark.d.nothingLeft")) : mark("c"));
    } else if (f.status().equals("corrected")) {
      marks.add(mark("e"));
    } else if (f.status().equals("derived")) {
      marks.add(mark("d"));
    }
    if (f.partial()) {
      marks.add(new Mark("p", until(f)));
    }
    if (!hidden && cited.revision().isPresent()) {
      marks.add(mark("r"));
    }
    return marks;
  }

  private static Mark mark(String letter) {
    return new Mark(letter, Text.of("mark." + letter));
  }

  private static String until(Site.Figure f) {
    return f.end()
        .map(
            end ->
                Text.of(
                    f.periodBasis().equals("inferred") ? "mark.p.inferred" : "mark.p.through",
                    Words.day(end)))
        .orElse(Text.of("mark.p.open"));
  }

  /** The letters that occur among figures, in the order in which they are explained. */
  public static List<String> in(Collection<CitedFigure> figures) {
    Set<String> letters = new TreeSet<>();
    figures.forEach(f -> of(f).forEach(m -> letters.add(m.letter())));
    return ORDER.stream().filter(letters::contains).toList();
  }

  /** The same where the table also marks a break. */
  public static List<String> withBreak(Collection<CitedFigure> figures) {
    List<String> letters = new ArrayList<>(in(figures));
    letters.add("b");
    return letters;
  }

  /** All letters. */
  public static List<String> all() {
    return ORDER;
  }
}
