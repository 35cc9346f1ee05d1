package org.uptake.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.uptake.extract.DocumentReader;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.PrintedDocument;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.MediaSniffer;
import org.uptake.pipeline.PipelineFile;

/**
 * The corpus of pages in {@code src/test/resources/orr-pages}; its README tells what each is for.
 */
final class OrrPages {
  static final Path FOLDER = Path.of("src/test/resources/orr-pages");
  private static final Map<String, PipelineFile> PIPELINES =
      Map.of(
          "orr-releases-by-state", Given.pipeline("orr-releases-by-state"),
          "orr-releases-by-county", Given.pipeline("orr-releases-by-county"));
  private static final LocalDate TAKEN_IN = LocalDate.of(2026, 11, 24);

  private OrrPages() {}

  /** A page and what is known of it beside its bytes. */
  record Page(
      String file, String source, String url, Optional<LocalDate> publishedOn, String copyState) {

    /** The bytes; a workbook is made of the rows of its CSV text. */
    byte[] bytes() {
      try {
        byte[] text = Files.readAllBytes(FOLDER.resolve(file));
        return file.endsWith(".xlsx.csv")
            ? SmallWorkbook.of(new String(text, StandardCharsets.UTF_8))
            : text;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Page> all() {
    return CsvText.read(FOLDER.resolve("pages.csv")).stream()
        .map(
            row ->
                new Page(
                    row.get("file"),
                    row.get("source"),
                    row.get("url"),
                    row.get("published_on").isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(row.get("published_on"))),
                    row.get("copy_state")))
        .toList();
  }

  /** Extracts and normalizes bytes as if they were this page's. */
  static Facts read(Page page, byte[] bytes) {
    PipelineFile pipeline = Objects.requireNonNull(PIPELINES.get(page.source()));
    String format =
        page.file().endsWith(".xlsx.csv")
            ? "xlsx"
            : page.file().substring(page.file().lastIndexOf('.') + 1);
    String mediaType = MediaSniffer.mediaTypeFor(format);
    String reader = MediaSniffer.readerOf(page.file(), mediaType, pipeline.readers());
    PrintedDocument document = DocumentReader.named(reader).read(page.file(), bytes);
    return Normalizer.of(pipeline.layout())
        .normalize(
            document,
            new DocumentContext(
                snapshot(page), pipeline, Given.PLACES, Corrections.none(), Given.AGREEMENTS));
  }

  private static Snapshot snapshot(Page page) {
    return new Snapshot(
        page.source() + "@0a1b2c3d4e5f",
        page.source(),
        page.file(),
        "0a1b2c3d4e5f",
        1,
        "",
        page.url(),
        Origin.TRANSCRIBED,
        "",
        page.publishedOn(),
        page.publishedOn().isPresent() ? KnownBasis.CAPTURE : KnownBasis.TAKEN_IN,
        TAKEN_IN,
        page.copyState(),
        "",
        Optional.empty(),
        "");
  }
}
