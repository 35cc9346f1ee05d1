package org.uptake.fetch;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.PipelineFile;
import org.uptake.pipeline.Settings;

/** Brings documents of sources into the store. Only for whoever holds the lock. */
public final class Fetcher {
  private final Layout layout;
  private final Settings settings;
  private final FetchClock clock;
  private final PoliteClient client;
  private final Consumer<String> told;
  private final Set<String> saidOnce = new HashSet<>();

  /**
   * A fetcher for one run.
   *
   * @param random what spreads the waits between repeated requests
   * @param told hears one line for a person on each document taken, missing, refused or open
   * @throws SourceException if no contact is set
   */
  public Fetcher(
      Layout layout,
      Settings settings,
      FetchClock clock,
      RandomGenerator random,
      Consumer<String> told) {
    this.told = told;
    this.layout = layout;
    this.settings = settings;
    this.clock = clock;
    this.client = new PoliteClient(settings, clock, random);
    CaptureManifest.mend(layout);
  }

  /**
   * Whether a source is fetched at all: its pipeline file names hosts. A register is not, nor what
   * was transcribed.
   */
  public static boolean isFetched(PipelineFile source) {
    return !source.hosts().isEmpty();
  }

  /**
   * Asks the publisher.
   *
   * @throws SourceException if the source is not fetched
   */
  public FetchLine fetch(PipelineFile source) {
    return new LiveFetch(source, client, store(source), tally(source)).fetch();
  }

  /**
   * Asks the web archive for its captures of all known addresses.
   *
   * @param from first day, UTC
   * @param to last day, UTC
   * @param again whether to ask for what was refused before, too
   * @throws SourceException if the source is not fetched
   */
  public FetchLine fetchArchive(PipelineFile source, LocalDate from, LocalDate to, boolean again) {
    SnapshotStore store = store(source);
    if (again) {
      store.forgetRefusals();
    }
    Archive archive = new Archive(settings, client);
    CdxIndex index = new CdxIndex(archive, store, clock);
    return new ArchiveFetch(source, archive, index, store, clock, tally(source)).fetch(from, to);
  }

  private Tally tally(PipelineFile source) {
    return new Tally(source.source(), told, saidOnce);
  }

  private SnapshotStore store(PipelineFile source) {
    if (!isFetched(source)) {
      throw new SourceException(
          "pipelines/"
              + source.source()
              + ".yaml names no hosts: the source is not fetched. Add hosts: to it, the hosts that"
              + " may be asked.");
    }
    SnapshotStore store = new SnapshotStore(layout, source.source());
    store.sweep();
    return store;
  }
}
