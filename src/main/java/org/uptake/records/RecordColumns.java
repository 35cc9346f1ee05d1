package org.uptake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.uptake.model.SourceException;
import org.uptake.normalize.NameKey;
import org.uptake.pipeline.PipelineFile;

/**
 * Which columns of a file of records have which role. They are found by heading, in any order;
 * columns without a role are passed over.
 */
record RecordColumns(String file, List<String> headings, PipelineFile pipeline) {

  /** A file with these headings as printed. */
  RecordColumns(String file, List<String> headings, PipelineFile pipeline) {
    this.file = file;
    this.headings = headings.stream().map(NameKey::oneLine).toList();
    this.pipeline = pipeline;
  }

  /**
   * A name for each heading: its role, or the number of its column.
   *
   * @throws SourceException if no heading, or more than one, is that of a role
   */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      names.add("column_" + (i + 1));
    }
    for (PipelineFile.Column column : pipeline.columns()) {
      names.set(number(column) - 1, column.role());
    }
    return names;
  }

  private int number(PipelineFile.Column column) {
    Pattern heading = Pattern.compile(column.heading());
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (heading.matcher(headings.get(i)).matches()) {
        found.add(i + 1);
      }
    }
    if (found.size() != 1) {
      throw new SourceException(
          file
              + ": "
              + (found.isEmpty() ? "no heading" : "more than one heading")
              + " matches '"
              + column.heading()
              + "', the column "
              + column.role()
              + "; found "
              + headings
              + ". Correct the column in pipelines/"
              + pipeline.source()
              + ".yaml.");
    }
    return found.get(0);
  }
}
