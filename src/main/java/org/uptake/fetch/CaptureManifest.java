package org.uptake.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.uptake.pipeline.Json;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.WriteOnce;

/**
 * The list of all captures of all sources, one line each, in the order they came: for people and
 * tools that read one file. It only grows; what it lacks is put back from the side files.
 */
final class CaptureManifest {
  private CaptureManifest() {}

  /** Adds a line, and returns when it is on the disk. */
  static void append(Layout layout, Capture capture) {
    Path file = file(layout);
    try (FileChannel out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      byte[] line = (Json.write(capture) + "\n").getBytes(StandardCharsets.UTF_8);
      for (ByteBuffer left = ByteBuffer.wrap(line); left.hasRemaining(); ) {
        out.write(left);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Makes the list say what the side files say: lines that a kill tore go, lines that are missing
   * come, the others stay in their order. Nothing is written if all is well.
   */
  static void mend(Layout layout) {
    Set<String> held = new LinkedHashSet<>();
    SnapshotStore.sources(layout).stream()
        .flatMap(s -> new SnapshotStore(layout, s).captures().captures().values().stream())
        .sorted(Comparator.comparing(Capture::retrievedAt).thenComparing(Capture::id))
        .forEach(capture -> held.add(Json.write(capture)));
    Path file = file(layout);
    Set<String> listed = new LinkedHashSet<>(lines(file));
    listed.retainAll(held);
    listed.addAll(held);
    String text = listed.isEmpty() ? "" : String.join("\n", listed) + "\n";
    if (!text.equals(String.join("", lines(file).stream().map(l -> l + "\n").toList()))) {
      WriteOnce.durable(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> lines(Path file) {
    try {
      // A line that a power cut tore may be no UTF-8: it is read all the same, and goes.
      return Files.exists(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Path file(Layout layout) {
    return layout.fetched().resolve("manifest.jsonl");
  }
}
