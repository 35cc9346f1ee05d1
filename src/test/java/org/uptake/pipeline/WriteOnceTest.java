package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees all of what is written, or nothing. */
class WriteOnceTest {
  @TempDir private Path parent;

  @Test
  void aDurableFileReplacesWhatWasThereAndLeavesNothingBeside() throws IOException {
    Path file = parent.resolve("new/file.json");
    WriteOnce.durable(file, new byte[] {1});
    WriteOnce.durable(file, new byte[] {2, 3});

    assertThat(Files.readAllBytes(file)).containsExactly(2, 3);
    try (Stream<Path> beside = Files.list(parent.resolve("new"))) {
      assertThat(beside).containsExactly(file);
    }
  }

  @Test
  void theFolderAppearsFilled() throws IOException {
    Path target = parent.resolve("stage/key");

    WriteOnce.folder(
        target,
        fresh -> {
          Files.writeString(fresh.resolve("rows"), "1");
          assertThat(target).doesNotExist();
          Files.writeString(fresh.resolve("receipt"), "2");
        });

    assertThat(contents(target)).containsExactly("receipt", "rows");
    assertThat(contents(parent.resolve("stage"))).containsExactly("key");
  }

  @Test
  void aFillerThatThrowsLeavesNothingBehind() throws IOException {
    assertThatThrownBy(() -> WriteOnce.folder(parent.resolve("key"), WriteOnceTest::failHalfWay))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write " + parent.resolve("key"));
    assertThatThrownBy(
            () ->
                WriteOnce.folder(
                    parent.resolve("key"),
                    fresh -> {
                      throw new IllegalStateException("stop");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stop");

    assertThat(contents(parent)).isEmpty();
  }

  @Test
  void aFillerThatThrowsLeavesTheOldFolderAsItWas() throws IOException {
    Path target = parent.resolve("key");
    WriteOnce.folder(target, fresh -> Files.writeString(fresh.resolve("rows"), "old"));

    assertThatThrownBy(() -> WriteOnce.folder(target, WriteOnceTest::failHalfWay))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(target.resolve("rows")).hasContent("old");
    assertThat(contents(parent)).containsExactly("key");
  }

  @Test
  void aSecondFillingReplacesTheFirstWhole() throws IOException {
    Path target = parent.resolve("key");
    WriteOnce.folder(target, fresh -> Files.writeString(fresh.resolve("old"), "1"));
    WriteOnce.folder(target, fresh -> Files.writeString(fresh.resolve("new"), "2"));

    assertThat(contents(target)).containsExactly("new");
    assertThat(contents(parent)).containsExactly("key");
  }

  @Test
  void anEmptyFolderInTheWayIsReplaced() throws IOException {
    Path target = Files.createDirectory(parent.resolve("key"));

    WriteOnce.folder(target, fresh -> Files.writeString(fresh.resolve("rows"), "1"));

    assertThat(contents(target)).containsExactly("rows");
  }

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path target = parent.resolve("deep/current");

    WriteOnce.file(target, "a long first text");
    WriteOnce.file(target, "second");

    assertThat(target).hasContent("second");
    assertThat(contents(parent.resolve("deep"))).containsExactly("current");
  }

  @Test
  void deletingTakesAllOfAFolderAndMindsNoAbsentOne() throws IOException {
    Files.writeString(Files.createDirectories(parent.resolve("a/b")).resolve("c"), "1");

    WriteOnce.delete(parent.resolve("a"));
    WriteOnce.delete(parent.resolve("a"));

    assertThat(contents(parent)).isEmpty();
  }

  private static void failHalfWay(Path fresh) throws IOException {
    Files.writeString(fresh.resolve("half"), "1");
    throw new IOException("disk full");
  }

  private static List<String> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
