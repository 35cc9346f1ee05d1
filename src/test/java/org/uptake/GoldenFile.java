package org.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole output that was read and approved once, in {@code src/test/resources/TEST/}. After a
 * wanted change run the tests with {@code -Dgolden.rewrite=true} and read the difference.
 */
public final class GoldenFile {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private GoldenFile() {}

  /** Fails unless the text is that of the golden file. */
  public static void assertSame(Class<?> test, String name, String text) throws IOException {
    Path golden = RESOURCES.resolve(test.getSimpleName()).resolve(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(RESOURCES.resolve(test.getSimpleName()));
      Files.writeString(golden, text);
    }
    assertThat(text).as("compared with %s", golden).isEqualTo(Files.readString(golden));
  }
}
