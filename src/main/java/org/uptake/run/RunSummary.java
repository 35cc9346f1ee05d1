package org.uptake.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run did, for a person and for the run record.
 *
 * @param runId its start in UTC, e.g. {@code 20261124T021500Z-7f3a}
 * @param startedAt its start
 * @param sources one for each pipeline file
 * @param stages what each stage did
 * @param pages pages published, or 0 if publishing was not repeated
 * @param drawn those of them that the version before did not have, likewise
 * @param charts charts on the pages, likewise
 * @param version the version shown now
 * @param messages what a person should know: failed documents, checks that failed
 * @param pipelineTook wall time of the Beam pipeline, which extracts and normalizes
 * @param took wall time of the whole run
 * @param lastBuildTook the same of the last run that repeated a stage
 * @param exitCode 0 done; 3 published, but a source is degraded; 4 checks failed, nothing published
 */
public record RunSummary(
    String runId,
    Instant startedAt,
    List<SourceLine> sources,
    List<StageLine> stages,
    int pages,
    int drawn,
    int charts,
    Optional<String> version,
    List<String> messages,
    Duration pipelineTook,
    Duration took,
    Optional<Duration> lastBuildTook,
    int exitCode) {

  /** Makes the lists unchangeable. */
  public RunSummary {
    sources = List.copyOf(sources);
    stages = List.copyOf(stages);
    messages = List.copyOf(messages);
  }

  /**
   * A source and its rows by outcome.
   *
   * @param failed documents that could not be used
   */
  public record SourceLine(
      String source,
      int documents,
      int failed,
      int rows,
      int kept,
      int rejected,
      int duplicate,
      int blank,
      int facts) {}

  /**
   * A stage.
   *
   * @param did how many documents, or times, it worked
   * @param reused how many it took from an earlier run
   * @param took wall time; of extract and normalize the time worked, over all documents
   */
  public record StageLine(String stage, int did, int reused, Duration took) {}

  /** Whether no stage was repeated. */
  public boolean nothingChanged() {
    return stages.stream().allMatch(s -> s.did() == 0);
  }
}
