package org.uptake.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uptake.fetch.Fetched;
import org.uptake.fetch.HeldSnapshots;
import org.uptake.fetch.SuppliedFiles;
import org.uptake.measure.Measures;
import org.uptake.model.Snapshot;
import org.uptake.model.SourceException;
import org.uptake.normalize.NormalizeReceipt;
import org.uptake.pipeline.CsvText;
import org.uptake.pipeline.DocumentTask;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFiles;
import org.uptake.pipeline.ProgramHash;
import org.uptake.pipeline.Settings;
import org.uptake.pipeline.WriteOnce;
import org.uptake.report.SitePublisher;
import org.uptake.report.VersionManifest;
import org.uptake.report.Versions;
import org.uptake.warehouse.WarehouseLoader;

/**
 * Runs all stages from the snapshots that we hold to a published version. A stage whose key is
 * known is not repeated. A document that fails is named; its last good facts stay and the others go
 * on.
 */
public final class Runner {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String WAREHOUSE = "uptake.duckdb";
  private static final int KEY_DIGITS = 12;

  private final Layout layout;
  private final Optional<Stage> from;
  private final StageKeys keys;
  private final Versions versions;
  private final Settings settings;
  private final Stopwatch watch = new Stopwatch();
  private final List<String> messages = new ArrayList<>();
  private final List<List<Object>> failures = new ArrayList<>();
  private final List<String> unclaimed = new ArrayList<>();
  private final Instant startedAt = Instant.now();
  private List<RunSummary.SourceLine> sourceLines = List.of();
  private Duration pipelineTook = Duration.ZERO;
  private SitePublisher.Published published = new SitePublisher.Published(0, 0, 0);

  /**
   * A run below a layout.
   *
   * @param from stages from this one on are repeated even if nothing changed
   */
  public Runner(Layout layout, Optional<Stage> from) {
    this.layout = layout;
    this.from = from;
    this.keys = new StageKeys(ProgramHash.ofRunning(), layout);
    this.versions = new Versions(layout);
    this.settings = Settings.read(layout, System.getenv());
  }

  /**
   * Runs.
   *
   * @throws SourceException if a pipeline file or the reference cannot be read
   */
  public RunSummary run() {
    layout.foldersWrittenTo().forEach(WriteOnce::sweep);
    List<PipelineFiles.Hashed> pipelines = PipelineFiles.readAll(layout);
    Stopwatch.Timed<List<FetchedSource>> fetched = watch.time(() -> fetch(pipelines));
    watch.note(Stage.FETCH, 0, snapshots(fetched.result()).size(), fetched.took());
    List<NormalizeReceipt> receipts = documents(fetched.result());
    List<DocumentFacts> facts = good(fetched.result(), receipts);
    sourceLines = SourceLines.of(fetched.result(), receipts);
    int exitCode = messages.isEmpty() ? 0 : 3;
    if (facts.isEmpty()) {
      messages.add("no document could be used; nothing is published");
      return finish(4);
    }
    String loadKey = keys.load(facts, pipelines, messages);
    Path loaded = load(loadKey, facts, pipelines);
    String measureKey = keys.measure(loadKey);
    Path measured = measure(measureKey, loaded);
    List<String> failed = Measures.check(measured);
    if (!failed.isEmpty()) {
      messages.addAll(failed);
      messages.add("checks failed; the version shown stays as it was");
      return finish(4);
    }
    publish(keys.publish(measureKey, settings), measured, snapshots(fetched.result()));
    int rejected = sourceLines.stream().mapToInt(RunSummary.SourceLine::rejected).sum();
    if (rejected > 0) {
      messages.add(rejected + " rows were rejected; uptake check names them with the reasons");
    }
    LastGood.read(layout).write(facts);
    return finish(exitCode);
  }

  /** A source's pipeline file and what fetching gave. */
  record FetchedSource(PipelineFiles.Hashed pipeline, Fetched fetched) {}

  private List<FetchedSource> fetch(List<PipelineFiles.Hashed> pipelines) {
    HeldSnapshots held = new HeldSnapshots(layout);
    held.unclaimed(pipelines.stream().map(PipelineFiles.Hashed::file).toList())
        .forEach(
            f -> {
              unclaimed.add(f.file());
              fail("snapshots", f.message());
            });
    List<FetchedSource> all = new ArrayList<>();
    for (PipelineFiles.Hashed pipeline : pipelines) {
      Fetched fetched =
          pipeline.file().records().isPresent()
              ? SuppliedFiles.fetch(layout, pipeline.file())
              : held.fetch(pipeline.file());
      fetched.failures().forEach(f -> messages.add(pipeline.file().source() + ": " + f.message()));
      all.add(new FetchedSource(pipeline, fetched));
    }
    return all;
  }

  /** Notes what cannot be used, for the person and for the warehouse. */
  private void fail(String source, String message) {
    failures.add(List.of(source, message));
    messages.add(source.equals("snapshots") ? message : source + ": " + message);
  }

  private static List<Snapshot> snapshots(List<FetchedSource> sources) {
    return sources.stream().flatMap(s -> s.fetched().snapshots().stream()).toList();
  }

  private List<NormalizeReceipt> documents(List<FetchedSource> sources) {
    DocumentStages stages = new DocumentStages(layout, keys, from);
    List<DocumentTask> tasks =
        sources.stream()
            .flatMap(s -> s.fetched().snapshots().stream().map(d -> stages.task(d, s.pipeline())))
            .toList();
    Stopwatch.Timed<DocumentStages.Done> timed = watch.time(() -> stages.run(tasks));
    List<NormalizeReceipt> receipts = timed.result().receipts();
    DocumentPipeline.Worked worked = timed.result().worked();
    int extracted = (int) receipts.stream().filter(r -> !r.extractReused()).count();
    int normalized = (int) receipts.stream().filter(r -> !r.reused()).count();
    watch.note(Stage.EXTRACT, extracted, receipts.size() - extracted, worked.extract());
    watch.note(Stage.NORMALIZE, normalized, receipts.size() - normalized, worked.normalize());
    pipelineTook = timed.took();
    return receipts;
  }

  /** The facts of this run's good documents, and the last good ones of those that failed. */
  private List<DocumentFacts> good(List<FetchedSource> sources, List<NormalizeReceipt> receipts) {
    LastGood lastGood = LastGood.read(layout);
    List<DocumentFacts> facts = new ArrayList<>();
    List<String> failedFiles = new ArrayList<>(unclaimed);
    for (FetchedSource source : sources) {
      source.fetched().failures().forEach(f -> failedFiles.add(f.file()));
    }
    for (NormalizeReceipt receipt : receipts) {
      String file = receipt.task().snapshot().file();
      Optional<String> sha256 = receipt.result().factsSha256();
      if (sha256.isPresent()) {
        facts.add(new DocumentFacts(file, receipt.key(), sha256.get(), false));
      } else {
        failedFiles.add(file);
        fail(receipt.task().snapshot().sourceId(), receipt.result().failure().orElse("failed"));
      }
    }
    for (String file : failedFiles) {
      Optional<DocumentFacts> before = lastGood.of(file);
      before.ifPresent(facts::add);
      fail(
          "snapshots",
          before.isPresent()
              ? file + ": its last good facts stay"
              : file + ": no earlier facts of it are held");
    }
    facts.sort(Comparator.comparing(DocumentFacts::file));
    return facts;
  }

  private Path load(String key, List<DocumentFacts> facts, List<PipelineFiles.Hashed> pipelines) {
    Path folder = layout.stageOutput(WarehouseLoader.STAGE, key);
    List<Path> factFolders =
        facts.stream().map(f -> layout.stageOutput("normalize", f.key())).toList();
    watch.once(
        Stage.LOAD,
        reusable(Stage.LOAD, folder),
        () ->
            WriteOnce.folder(
                folder,
                fresh -> {
                  Path runs = fresh.resolve("runs.csv");
                  new RunRecords(layout).writeTable(runs, summary(0));
                  Path failed = fresh.resolve("failures.csv");
                  CsvText.write(failed, List.of("source_id", "message"), failures);
                  WarehouseLoader.load(
                      fresh.resolve(WAREHOUSE),
                      new WarehouseLoader.Input(
                          factFolders,
                          pipelines.stream().map(PipelineFiles.Hashed::file).toList(),
                          layout.reference(),
                          runs,
                          failed),
                      fresh);
                }));
    return folder.resolve(WAREHOUSE);
  }

  private Path measure(String key, Path loaded) {
    Path folder = layout.stageOutput(Measures.STAGE, key);
    watch.once(
        Stage.MEASURE,
        reusable(Stage.MEASURE, folder),
        () ->
            WriteOnce.folder(
                folder,
                fresh -> {
                  Path copy = fresh.resolve(WAREHOUSE);
                  Files.copy(loaded, copy);
                  Measures.add(copy);
                }));
    return folder.resolve(WAREHOUSE);
  }

  private boolean reusable(Stage stage, Path folder) {
    return from.filter(first -> first.compareTo(stage) <= 0).isEmpty()
        && Files.exists(folder.resolve(WAREHOUSE));
  }

  private void publish(String key, Path measured, List<Snapshot> snapshots) {
    String dataDay =
        snapshots.stream()
            .map(Snapshot::retrievedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .toString();
    String id = dataDay + "-" + key.substring(0, KEY_DIGITS);
    String wanted = versions.named(id);
    boolean forced = from.isPresent();
    boolean there = Files.isDirectory(layout.versions().resolve(wanted));
    boolean whole = there && VersionManifest.isWhole(layout.versions().resolve(wanted));
    if (there && !whole) {
      messages.add("version " + wanted + " was damaged since it was published; it is made again");
    }
    if (whole && !forced) {
      watch.once(Stage.PUBLISH, true, () -> {});
      if (!versions.current().equals(Optional.of(wanted))) {
        versions.show(wanted);
      }
      return;
    }
    watch.once(
        Stage.PUBLISH,
        false,
        () ->
            versions.publish(
                versions.free(id),
                fresh -> published = new SitePublisher(edition(id)).publish(measured, fresh)));
  }

  /** Asked to repeat the stage, a run takes no page from the version before. */
  private SitePublisher.Edition edition(String id) {
    return new SitePublisher.Edition(
        id,
        keys.drawing(),
        settings.site(),
        settings.pagesOf(),
        layout.reference(),
        from.isPresent() ? Optional.empty() : versions.current().map(layout.versions()::resolve));
  }

  private RunSummary summary(int exitCode) {
    return new RunSummary(
        RUN_ID.format(startedAt),
        startedAt,
        sourceLines,
        watch.lines(),
        published.pages(),
        published.drawn(),
        published.charts(),
        versions.current(),
        messages,
        pipelineTook,
        Duration.between(startedAt, Instant.now()),
        new RunRecords(layout).lastBuildTook(),
        exitCode);
  }

  private RunSummary finish(int exitCode) {
    RunSummary summary = summary(exitCode);
    new RunRecords(layout).write(summary);
    return summary;
  }
}
