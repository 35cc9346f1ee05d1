package org.uptake.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.uptake.extract.DocumentExtractor;
import org.uptake.extract.ExtractReceipt;
import org.uptake.model.Locator;
import org.uptake.model.PrintedDocument;
import org.uptake.model.RowOutcome;
import org.uptake.model.SourceException;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.WriteOnce;

/** Normalizes one document into {@code store/normalize/KEY/}: its facts and a receipt. */
public final class DocumentNormalizer {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "normalize";

  private static final String RECEIPT = "receipt.json";
  private final PlaceReference places;
  private final AgreementReference agreements;

  /** A normalizer with the reference at hand. */
  public DocumentNormalizer(PlaceReference places, AgreementReference agreements) {
    this.places = places;
    this.agreements = agreements;
  }

  /**
   * A normalizer that has read the reference.
   *
   * @throws SourceException if a file of the reference is missing or malformed
   */
  public static DocumentNormalizer reading(Path reference) {
    PlaceReference places = PlaceReference.read(reference);
    return new DocumentNormalizer(places, AgreementReference.read(reference, places));
  }

  /** The key under which the facts of these extracted rows lie. */
  public static String key(ExtractReceipt extracted) {
    return Hashes.ofParts(
        STAGE,
        extracted.task().normalizeSalt(),
        Json.write(extracted.task().snapshot()),
        extracted.result().rowsSha256().orElse("failed"),
        extracted.result().failure().orElse(""));
  }

  /** The receipt of an earlier run, if there is one. */
  public static Optional<NormalizeReceipt> earlier(ExtractReceipt extracted) {
    String key = key(extracted);
    Path receipt = folder(extracted.task(), key).resolve(RECEIPT);
    try {
      return Files.exists(receipt)
          ? Optional.of(
              new NormalizeReceipt(
                  extracted.task(),
                  key,
                  Json.read(Files.readString(receipt), NormalizeReceipt.Result.class),
                  extracted.reused(),
                  true))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + receipt, e);
    }
  }

  /** Normalizes the rows, unless an earlier run did. */
  public NormalizeReceipt normalize(ExtractReceipt extracted) {
    Optional<NormalizeReceipt> earlier = earlier(extracted);
    if (earlier.isPresent() && !extracted.task().redoNormalize()) {
      return earlier.get();
    }
    DocumentTask task = extracted.task();
    String key = key(extracted);
    Path target = folder(task, key);
    Optional<Facts> facts = Optional.empty();
    NormalizeReceipt.Result failure = NormalizeReceipt.Result.failed("");
    try {
      facts = Optional.of(facts(extracted));
    } catch (SourceException e) {
      failure = NormalizeReceipt.Result.failed(e.getMessage());
    }
    Optional<Facts> said = facts;
    NormalizeReceipt.Result failed = failure;
    WriteOnce.folder(
        target,
        fresh -> {
          NormalizeReceipt.Result result = failed;
          if (said.isPresent()) {
            FactFiles.write(fresh, task.snapshot(), said.get());
            result = counted(said.get(), Hashes.ofFolder(fresh));
          }
          Files.writeString(fresh.resolve(RECEIPT), Json.pretty(result));
        });
    NormalizeReceipt.Result written = earlier(extracted).orElseThrow().result();
    return new NormalizeReceipt(task, key, written, extracted.reused(), false);
  }

  private Facts facts(ExtractReceipt extracted) {
    if (extracted.result().failure().isPresent()) {
      throw new SourceException(extracted.result().failure().get());
    }
    DocumentTask task = extracted.task();
    PrintedDocument document = DocumentExtractor.rows(task);
    Corrections corrections =
        Corrections.read(task.layout().corrections(task.snapshot().sourceId()));
    DocumentContext context =
        new DocumentContext(task.snapshot(), task.pipeline(), places, corrections, agreements);
    Facts facts = Normalizer.of(task.pipeline().layout()).normalize(document, context);
    refuseIfNothingCouldBeRead(task.snapshot().file(), facts);
    for (Corrections.Correction unused : corrections.unused(context.publishedOn())) {
      facts.finding(
          "correction_unused",
          "warning",
          new Locator(unused.row()),
          "No cell of the document has the wrong value that this correction is keyed on: the document"
              + " is right by now, or the correction names another row, year or value.");
    }
    return facts;
  }

  /** Where no row at all can be read it is the document that is not what we take it for. */
  private static void refuseIfNothingCouldBeRead(String file, Facts facts) {
    int rejected = facts.count(RowOutcome.REJECTED);
    if (rejected > 0 && facts.count(RowOutcome.KEPT) == 0) {
      String first =
          facts.rows().stream()
              .filter(row -> row.outcome() == RowOutcome.REJECTED)
              .map(row -> row.locator() + " '" + row.printed() + "': " + row.reason())
              .findFirst()
              .orElseThrow();
      throw new SourceException(
          file
              + ": none of its "
              + rejected
              + " rows could be read; the first is "
              + first
              + ". Look at the document, then correct it or its pipeline file.");
    }
  }

  private static NormalizeReceipt.Result counted(Facts facts, String sha256) {
    return new NormalizeReceipt.Result(
        Optional.of(sha256),
        facts.rows().size(),
        facts.count(RowOutcome.KEPT),
        facts.count(RowOutcome.REJECTED),
        facts.count(RowOutcome.DUPLICATE),
        facts.count(RowOutcome.BLANK),
        facts.observations().size(),
        facts.claims().size() + facts.printedElsewhere().size(),
        facts.findings().size(),
        Optional.empty());
  }

  private static Path folder(DocumentTask task, String key) {
    return task.layout().stageOutput(STAGE, key);
  }
}
