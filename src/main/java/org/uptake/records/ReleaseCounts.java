package org.uptake.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.uptake.model.Locator;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.normalize.Facts;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.WriteOnce;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;
import org.uptake.warehouse.WarehouseException;

/**
 * Counts one file of releases. Its rows lie in a passing database on disk, so that memory does not
 * grow with the file; what remains are counts.
 */
final class ReleaseCounts {
  /** How many rejected rows of each reason are named; the rest are only counted. */
  private static final int SAMPLE = 20;

  private final DocumentTask task;
  private final ZipPlaces zips;
  private final String placedBy;

  /**
   * Counts a file.
   *
   * @param placedBy the crosswalk, in words
   */
  ReleaseCounts(DocumentTask task, ZipPlaces zips, String placedBy) {
    this.task = task;
    this.zips = zips;
    this.placedBy = placedBy;
  }

  /** Rows by outcome; they add up to the rows of the file. */
  record Outcomes(int kept, int rejected, int duplicate, int blank, int counts) {}

  /** Writes the tables of counts into a folder and notes findings. */
  Outcomes write(Path folder, RecordColumns columns, Facts findings) throws IOException {
    Path work = WriteOnce.passing(folder);
    Files.createDirectories(work);
    try (Warehouse rows = Warehouse.openForWriting(work.resolve("rows.duckdb"))) {
      read(rows, columns);
      ResolvedValues values = new ResolvedValues(rows, work, columns.file());
      values.dates(new ReleaseDates(task.pipeline().records().orElseThrow()));
      values.zips(zips);
      values.countries();
      rows.setVariable("sample", String.valueOf(SAMPLE));
      rows.runScript("sql/records/20-judge.sql");
      writeTables(rows, folder);
      note(rows, findings);
      return outcomes(rows, folder);
    } finally {
      WriteOnce.delete(work);
    }
  }

  private void read(Warehouse rows, RecordColumns columns) {
    rows.setPaths("file", List.of(task.layout().projectFile(columns.file())));
    rows.run("SET VARIABLE columns = {" + types(columns.names()) + "}");
    rows.setVariable("has_country", columns.names().contains("country"));
    try {
      rows.runScript("sql/records/10-read.sql");
    } catch (WarehouseException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new SourceException(
          columns.file() + " cannot be read as CSV in UTF-8 with commas: " + reason);
    }
  }

  private static String types(List<String> names) {
    return names.stream()
        .map(name -> "'" + name + "': 'VARCHAR'")
        .collect(Collectors.joining(", "));
  }

  private void writeTables(Warehouse rows, Path folder) {
    Snapshot snapshot = task.snapshot();
    rows.setVariable("source_id", snapshot.sourceId());
    rows.setVariable("snapshot_id", snapshot.snapshotId());
    rows.setVariable("known_from", snapshot.known().from());
    rows.setVariable("known_basis", snapshot.known().basis().code());
    for (SqlScript.Statement table : SqlScript.read("sql/records/30-files.sql")) {
      rows.copyTo(folder.resolve(table.name() + ".csv"), table.sql());
    }
  }

  private void note(Warehouse rows, Facts findings) {
    Locator whole = new Locator("the whole file");
    for (SqlScript.Statement kind : SqlScript.read("sql/records/40-findings.sql")) {
      for (String message : rows.query(kind.sql(), r -> r.getString(1))) {
        findings.finding(kind.name(), "warning", whole, message);
      }
    }
    findings.finding("records_placed_by", "note", whole, placedBy);
  }

  private static Outcomes outcomes(Warehouse rows, Path folder) throws IOException {
    int counts = 0;
    try (var lines = Files.lines(folder.resolve("own_release_count.csv"))) {
      counts = (int) lines.count() - 1;
    }
    return new Outcomes(
        rows(rows, "kept"),
        rows(rows, "rejected"),
        rows(rows, "duplicate"),
        rows(rows, "blank"),
        counts);
  }

  private static int rows(Warehouse rows, String outcome) {
    rows.setVariable("outcome", outcome);
    return rows.query("FROM rows_with_outcome", r -> r.getInt(1)).get(0);
  }
}
