package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uptake.report.Measured.Bounds;

/** What the template of a family's page is given. */
public final class FamilyModel {
  private FamilyModel() {}

  /** A family: its definition, its measures and its policies by state. */
  public record Page(
      String family,
      Measured.Facts facts,
      Adoption adoption,
      Optional<MapModel.Adoption> maps,
      List<CutTable> cuts,
      Optional<Coverage> coverage,
      List<Measured.FirstToNext> firstToNext,
      Optional<Compared> comparison,
      List<Measured.Effect> effects,
      List<Measured.Reconciled> counts,
      List<Measured.ModelCount> models,
      List<Programme> programmes,
      List<State> states) {

    /** The row group of a state in the table of policies; none if the page has no such state. */
    public Optional<String> anchorOf(String name) {
      return states.stream()
          .filter(s -> s.name().equals(name))
          .findFirst()
          .map(s -> "st-" + Words.anchor(s.state()));
    }

    /** The file of the family's policies, from the site's top. */
    public String policiesFile() {
      return FamilyPaths.file(family, ".csv");
    }

    /** The file of their events, from the site's top. */
    public String eventsFile() {
      return FamilyPaths.file(family, "-events.csv");
    }

    /** The models in force on some day, by name. */
    public List<String> modelNames() {
      return models.stream().map(Measured.ModelCount::model).distinct().sorted().toList();
    }

    /** The days on which agreements are counted by model. */
    public List<LocalDate> modelDays() {
      return models.stream().map(Measured.ModelCount::day).distinct().sorted().toList();
    }

    /** Agreements of a model in force on a day. */
    public Bounds agreements(String model, LocalDate day) {
      return models.stream()
          .filter(m -> m.model().equals(model) && m.day().equals(day))
          .map(Measured.ModelCount::agreements)
          .findFirst()
          .orElse(new Bounds(0, 0));
    }
  }

  /**
   * The adoption of a family.
   *
   * @param chart only where enough places have a date
   * @param rows the curve of the strong grade at year ends, and on its last day
   * @param all the end of the curve with weak claims
   */
  public record Adoption(
      Optional<PageModel.InlineChart> chart,
      List<Measured.CurvePoint> rows,
      Optional<Measured.CurvePoint> all,
      List<Measured.Quarter> quarters) {}

  /** Adopted policies by instrument, decider, level or state. */
  public record CutTable(String cut, List<Measured.Cut> rows) {}

  /** Shares on some days, and children released in counties under a policy. */
  public record Coverage(List<Measured.Coverage> days, Optional<Measured.Children> children) {}

  /** The comparison with the row of how many counties each group has. */
  public record Compared(Measured.Comparison counties, List<Measured.Comparison> rows) {}

  /** A programme of the nation and its events. */
  public record Programme(String name, List<Measured.ProgrammeEvent> events) {}

  /** A family, its page from the site's top, and what is held of it. */
  public record Described(String family, String path, Measured.Facts facts) {}

  /** All families. */
  public record Index(List<Described> families) {}

  /** A family's policies in one state, and the state's page. */
  public record State(String state, String name, String link, List<Line> policies) {}

  /**
   * A policy, where its events stand, and where sources disagree on it.
   *
   * @param level the kind of its place
   */
  public record Line(
      Site.PolicyRow policy, String level, String link, Optional<String> disagreement) {}
}
