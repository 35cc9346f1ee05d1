package org.uptake.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.WriteOnce;

/** The facts that last passed, per document: what stays when a document fails. */
final class LastGood {
  private final Layout layout;
  private final Map<String, DocumentFacts> byFile;

  private LastGood(Layout layout, Map<String, DocumentFacts> byFile) {
    this.layout = layout;
    this.byFile = byFile;
  }

  private record Stored(List<DocumentFacts> documents) {}

  static LastGood read(Layout layout) {
    Map<String, DocumentFacts> byFile = new TreeMap<>();
    Path file = layout.lastGood();
    if (Files.exists(file)) {
      try {
        Json.read(Files.readString(file), Stored.class)
            .documents()
            .forEach(d -> byFile.put(d.file(), d));
      } catch (IllegalArgumentException e) {
        throw new SourceException(file + " is damaged: delete it, and run again");
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return new LastGood(layout, byFile);
  }

  /** The last good facts of a document, if they still lie in the store. */
  Optional<DocumentFacts> of(String file) {
    return Optional.ofNullable(byFile.get(file))
        .filter(d -> Files.isDirectory(layout.stageOutput("normalize", d.key())))
        .map(d -> new DocumentFacts(d.file(), d.key(), d.factsSha256(), true));
  }

  void write(List<DocumentFacts> documents) {
    WriteOnce.file(layout.lastGood(), Json.pretty(new Stored(documents)));
  }
}
