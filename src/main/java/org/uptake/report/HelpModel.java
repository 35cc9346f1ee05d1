package org.uptake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What the templates of the pages about the data are given. */
public final class HelpModel {
  private HelpModel() {}

  /** The page of downloads: tables, and the columns that have a meaning of their own. */
  public record Downloads(List<File> files, List<Column> columns) {}

  /**
   * A table as a file.
   *
   * @param name of the file in {@code data/}
   * @param holds what one row is
   */
  public record File(
      String name, String holds, long rows, long bytes, String sha256, List<String> columns) {}

  /** A column and what it holds. */
  public record Column(String name, String holds) {}

  /** The page on how to cite. */
  public record Citing(LocalDate latest, int year) {}

  /**
   * The page on the quality of the data.
   *
   * @param sources each with its rows by outcome
   * @param findings how many of each kind
   * @param rejected rows that could not be read
   * @param sums documents whose states do not add up, or only after corrections
   */
  public record Quality(
      List<PageModel.SourceBlock> sources,
      List<KindCount> findings,
      List<Rejected> rejected,
      List<Holding> holdings,
      List<Site.SumRow> sums) {}

  /** Findings of one kind and severity. */
  public record KindCount(String kind, String severity, long findings) {}

  /** A row that could not be read. */
  public record Rejected(
      String sourceId, String snapshotId, String locator, String printed, String reason) {}

  /** What became known, newest first. */
  public record News(List<Year> years) {}

  /** The days of one year. */
  public record Year(int year, List<Day> days) {}

  /**
   * A day on which something became known.
   *
   * @param documents that became public, or were taken in
   * @param lines facts by source or family
   * @param totals of the lines by what they count
   */
  public record Day(
      LocalDate day,
      List<Site.SnapshotRow> documents,
      List<Line> lines,
      SortedMap<String, Long> totals) {}

  /**
   * Facts of one sort that became known.
   *
   * @param what sort, as the text {@code news.WHAT} says
   * @param subject source or family, in words
   * @param path where they stand
   */
  public record Line(String what, String subject, String path, long facts) {}

  /** A row of {@code known.sql}. */
  record Known(LocalDate day, String what, String subject, long facts) {}

  /** What is read for these pages beside what all pages show. */
  record Data(List<Known> known, List<Rejected> rejected, List<DataFiles.Table> tables) {}

  /**
   * A number that the home page begins with.
   *
   * @param key of its texts, {@code number.KEY} and {@code number.KEY.more}
   * @param number as printed
   * @param path where its rows or its citation stand
   * @param values of the texts
   * @param more whether the second text has something to say
   */
  public record HeadNumber(
      String key, String number, String path, List<String> values, Optional<String> more) {}
}
