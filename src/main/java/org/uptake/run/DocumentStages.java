package org.uptake.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.uptake.extract.DocumentExtractor;
import org.uptake.extract.ExtractReceipt;
import org.uptake.model.Snapshot;
import org.uptake.normalize.DocumentNormalizer;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFiles;

/** Extracts and normalizes the documents whose keys are new; the others' receipts are read back. */
final class DocumentStages {
  private final Layout layout;
  private final StageKeys keys;
  private final Optional<Stage> from;

  DocumentStages(Layout layout, StageKeys keys, Optional<Stage> from) {
    this.layout = layout;
    this.keys = keys;
    this.from = from;
  }

  DocumentTask task(Snapshot snapshot, PipelineFiles.Hashed pipeline) {
    return new DocumentTask(
        layout.root().toString(),
        layout.store().toString(),
        snapshot,
        pipeline.file(),
        keys.extract(snapshot, pipeline),
        keys.normalizeSalt(pipeline),
        redo(Stage.EXTRACT),
        redo(Stage.NORMALIZE));
  }

  private boolean redo(Stage stage) {
    return from.filter(first -> first.compareTo(stage) <= 0).isPresent();
  }

  /**
   * Runs what must run.
   *
   * @return one receipt a document, in the order given; {@code reused} tells what was not repeated
   */
  Done run(List<DocumentTask> tasks) {
    List<DocumentTask> open = new ArrayList<>();
    for (DocumentTask task : tasks) {
      if (redo(Stage.NORMALIZE) || earlier(task).isEmpty()) {
        open.add(task);
      }
    }
    List<DocumentTask> extracting =
        open.stream()
            .filter(t -> t.redoExtract() || DocumentExtractor.earlier(t).isEmpty())
            .toList();
    if (!open.isEmpty()) {
      // An error in the reference is told here, before a worker meets it.
      DocumentNormalizer.reading(layout.reference());
    }
    DocumentPipeline.Worked worked =
        open.isEmpty()
            ? DocumentPipeline.Worked.nothing()
            : DocumentPipeline.run(directOptions(), open);
    return new Done(receipts(tasks, open, extracting), worked);
  }

  /** Receipts, and how long the stages worked. */
  record Done(List<NormalizeReceipt> receipts, DocumentPipeline.Worked worked) {}

  private static List<NormalizeReceipt> receipts(
      List<DocumentTask> tasks, List<DocumentTask> open, List<DocumentTask> extracting) {
    return tasks.stream()
        .map(
            task -> {
              NormalizeReceipt receipt =
                  earlier(task)
                      .orElseThrow(
                          () ->
                              new IllegalStateException(
                                  "the pipeline left no receipt for " + task.snapshot().file()));
              return new NormalizeReceipt(
                  task,
                  receipt.key(),
                  receipt.result(),
                  !extracting.contains(task),
                  !open.contains(task));
            })
        .toList();
  }

  private static Optional<NormalizeReceipt> earlier(DocumentTask task) {
    return DocumentExtractor.earlier(task)
        .flatMap(result -> DocumentNormalizer.earlier(new ExtractReceipt(task, result, true)));
  }

  /** Production settings: no copies of elements made only to catch programming errors. */
  private static DirectOptions directOptions() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setEnforceEncodability(false);
    options.setEnforceImmutability(false);
    options.setTargetParallelism(Runtime.getRuntime().availableProcessors());
    return options;
  }
}
