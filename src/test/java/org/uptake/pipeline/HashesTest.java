package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal content, equal hash; and nothing else has it. */
class HashesTest {
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder;

  @Test
  void theHashIsSha256InLowerCaseHex() {
    assertThat(Hashes.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
    assertThat(Hashes.of(new byte[0])).isEqualTo(OF_NOTHING);
  }

  @Test
  void aFileHasTheHashOfItsBytes() throws IOException {
    byte[] bytes = new byte[200_000];
    bytes[199_999] = 1;

    assertThat(Hashes.ofFile(Files.write(folder.resolve("large"), bytes)))
        .isEqualTo(Hashes.of(bytes));
  }

  @Test
  void aFolderHasTheHashOfNamesAndBytes() throws IOException {
    Path one = filled("one", "a.csv", "x", "b/c.csv", "y");

    assertThat(Hashes.ofFolder(filled("two", "b/c.csv", "y", "a.csv", "x")))
        .isEqualTo(Hashes.ofFolder(one));
    assertThat(Hashes.ofFolder(filled("three", "a.csv", "y", "b/c.csv", "x")))
        .isNotEqualTo(Hashes.ofFolder(one));
    assertThat(Hashes.ofFolder(filled("four", "a.csv", "x", "c.csv", "y")))
        .isNotEqualTo(Hashes.ofFolder(one));
  }

  @Test
  void anAbsentFolderHasTheHashOfNothing() {
    assertThat(Hashes.ofFolder(folder.resolve("none"))).isEqualTo(OF_NOTHING);
  }

  @Property
  void whereOnePartEndsCounts(
      @ForAll @Size(max = 4) List<String> some, @ForAll @Size(max = 4) List<String> others) {
    Assume.that(!some.equals(others));

    assertThat(Hashes.ofParts(some.toArray(String[]::new)))
        .isNotEqualTo(Hashes.ofParts(others.toArray(String[]::new)));
  }

  @Property
  void movingALetterAcrossTheBorderChangesTheHash(@ForAll String one, @ForAll String other) {
    assertThat(Hashes.ofParts(one + "a", other)).isNotEqualTo(Hashes.ofParts(one, "a" + other));
  }

  private Path filled(String name, String... namesAndTexts) throws IOException {
    Path filled = folder.resolve(name);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      Path file = filled.resolve(namesAndTexts[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, namesAndTexts[i + 1]);
    }
    return filled;
  }
}
