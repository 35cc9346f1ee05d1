package org.uptake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.WriteOnce;

/**
 * What was fetched for one source. The side files of its captures are the truth; whatever else says
 * the same can be made again from them. A body is never changed and stands once, under its hash.
 */
final class SnapshotStore {
  private static final String JSON = ".json";

  private final Layout layout;
  private final String source;
  private final Path folder;
  private final Map<String, Boolean> whole = new HashMap<>();

  SnapshotStore(Layout layout, String source) {
    this.layout = layout;
    this.source = source;
    this.folder = layout.fetched().resolve(source);
  }

  /**
   * A capture that an archive lists and that is of no use.
   *
   * @param address the publisher's address
   * @param asked the archive's timestamp, 14 digits
   * @param reason why, for a person
   * @param refusedAt when we asked
   */
  record Refusal(String address, String asked, String reason, Instant refusedAt) {}

  /**
   * What an address showed last.
   *
   * @param sha256 hash of the body
   * @param validators what came with it
   */
  record LastSeen(String sha256, Download.Validators validators) {}

  /** All addresses that were asked, with what each showed last. */
  private record LastSeenFile(Map<String, LastSeen> byAddress) {}

  /**
   * The captures whose side files can be read.
   *
   * @param captures by id
   * @param damaged side files that cannot be read, by path from the project's folder
   */
  record Held(Map<String, Capture> captures, List<String> damaged) {}

  /** Reads the side files. */
  Held captures() {
    Map<String, Capture> captures = new TreeMap<>();
    List<String> damaged = new ArrayList<>();
    for (Path file : jsonFiles(folder.resolve("captures"))) {
      Optional<Capture> capture =
          read(file, Capture.class).filter(Capture::isWhole).filter(c -> source.equals(c.source()));
      capture.ifPresentOrElse(c -> captures.put(c.id(), c), () -> damaged.add(layout.nameOf(file)));
    }
    return new Held(captures, damaged);
  }

  /** Where a body lies, whether it is there or not. */
  Path body(String sha256) {
    return folder.resolve("bodies").resolve(sha256);
  }

  /** Whether the body is there and has its hash; looked at once. */
  boolean holds(String sha256) {
    return whole.computeIfAbsent(
        sha256, hash -> Files.isRegularFile(body(hash)) && Hashes.ofFile(body(hash)).equals(hash));
  }

  /**
   * Keeps a body and what is known of its retrieval, in this order, so that a capture never names a
   * body that is not there.
   */
  void keep(Capture capture, byte[] body) {
    if (!holds(capture.sha256())) {
      WriteOnce.durable(body(capture.sha256()), body);
      whole.put(capture.sha256(), true);
    }
    keep(capture);
  }

  /** Keeps what is known of another retrieval of a body that we hold. */
  void keep(Capture capture) {
    WriteOnce.durable(folder.resolve("captures").resolve(capture.id() + JSON), Json.bytes(capture));
    CaptureManifest.append(layout, capture);
  }

  /** What was refused, by the id of the capture. */
  Map<String, Refusal> refusals() {
    Map<String, Refusal> refusals = new TreeMap<>();
    for (Path file : jsonFiles(folder.resolve("refusals"))) {
      read(file, Refusal.class)
          .ifPresent(r -> refusals.put(Capture.idOf(r.asked(), r.address()), r));
    }
    return refusals;
  }

  /** Notes that a capture is of no use, so that it is not asked for again. */
  void refuse(Refusal refusal) {
    String id = Capture.idOf(refusal.asked(), refusal.address());
    WriteOnce.durable(folder.resolve("refusals").resolve(id + JSON), Json.bytes(refusal));
  }

  /** Forgets what was refused, so that it is asked for again. */
  void forgetRefusals() {
    WriteOnce.delete(folder.resolve("refusals"));
  }

  /** What each address showed last. */
  Map<String, LastSeen> lastSeen() {
    Path file = lastSeenFile();
    return Files.exists(file)
        ? read(file, LastSeenFile.class).map(LastSeenFile::byAddress).orElse(Map.of())
        : Map.of();
  }

  /** Notes what an address showed; nothing is written if that is known. */
  void seen(String address, LastSeen last) {
    Map<String, LastSeen> all = new TreeMap<>(lastSeen());
    if (!last.equals(all.put(address, last))) {
      WriteOnce.durable(lastSeenFile(), Json.bytes(new LastSeenFile(all)));
    }
  }

  /** Folder of one query of an archive's index. */
  Path index(String key) {
    return folder.resolve("index").resolve(key);
  }

  /** Deletes what a writer that was killed left behind. Only for whoever holds the lock. */
  void sweep() {
    WriteOnce.sweep(layout.fetched());
    WriteOnce.sweep(folder);
    for (Path query : folders(folder.resolve("index"))) {
      WriteOnce.sweep(query);
    }
    for (String part : List.of("bodies", "captures", "refusals")) {
      WriteOnce.sweep(folder.resolve(part));
    }
  }

  private Path lastSeenFile() {
    return folder.resolve("last-seen.json");
  }

  /** The sources of which something was fetched. */
  static List<String> sources(Layout layout) {
    return folders(layout.fetched()).stream().map(f -> String.valueOf(f.getFileName())).toList();
  }

  private static List<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static List<Path> jsonFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.toString().endsWith(JSON)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** A record; nothing if the file is damaged. */
  static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.ofNullable(Json.read(Files.readString(file), type));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
