package org.uptake.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.MediaSniffer;
import org.uptake.pipeline.WriteOnce;

/** Extracts one document into {@code store/extract/KEY/}: its rows and a receipt. */
public final class DocumentExtractor {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "extract";

  private static final String ROWS = "printed.json";
  private static final String RECEIPT = "receipt.json";

  private DocumentExtractor() {}

  /** The receipt of an earlier run, if there is one. */
  public static Optional<ExtractReceipt.Result> earlier(DocumentTask task) {
    Path receipt = folder(task).resolve(RECEIPT);
    try {
      return Files.exists(receipt)
          ? Optional.of(Json.read(Files.readString(receipt), ExtractReceipt.Result.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + receipt, e);
    }
  }

  /** Extracts the document, unless an earlier run did. */
  public static ExtractReceipt extract(DocumentTask task) {
    Optional<ExtractReceipt.Result> earlier = earlier(task);
    if (earlier.isPresent() && !task.redoExtract()) {
      return new ExtractReceipt(task, earlier.get(), true);
    }
    String file = task.snapshot().file();
    ExtractReceipt.Result result;
    Optional<String> json = Optional.empty();
    try {
      PrintedDocument document = read(task, file);
      String text = Json.write(document);
      json = Optional.of(text);
      int rows = document.tables().stream().map(PrintedTable::rows).mapToInt(r -> r.size()).sum();
      String hash = Hashes.of(text.getBytes(StandardCharsets.UTF_8));
      result = new ExtractReceipt.Result(Optional.of(hash), rows, Optional.empty());
    } catch (SourceException e) {
      result = new ExtractReceipt.Result(Optional.empty(), 0, Optional.of(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    write(task, json, result);
    return new ExtractReceipt(task, result, false);
  }

  /** Of a file of records only the headings are read here: its rows stay where they are. */
  private static PrintedDocument read(DocumentTask task, String file) throws IOException {
    Path path = task.layout().projectFile(file);
    if (task.pipeline().records().isPresent()) {
      return RecordHeadings.read(file, path);
    }
    String reader =
        MediaSniffer.readerOf(file, task.snapshot().mediaType(), task.pipeline().readers());
    return DocumentReader.named(reader).read(file, Files.readAllBytes(path));
  }

  /** The rows that extracting wrote. */
  public static PrintedDocument rows(DocumentTask task) {
    Path rows = folder(task).resolve(ROWS);
    try {
      return Json.read(Files.readString(rows), PrintedDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + rows + ": run --from extract", e);
    }
  }

  private static void write(
      DocumentTask task, Optional<String> json, ExtractReceipt.Result result) {
    WriteOnce.folder(
        folder(task),
        fresh -> {
          if (json.isPresent()) {
            Files.writeString(fresh.resolve(ROWS), json.get());
          }
          Files.writeString(fresh.resolve(RECEIPT), Json.pretty(result));
        });
  }

  private static Path folder(DocumentTask task) {
    return task.layout().stageOutput(STAGE, task.extractKey());
  }
}
