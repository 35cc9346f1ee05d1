package org.uptake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.uptake.pipeline.Layout;
import org.uptake.run.RunSummary;
import org.uptake.run.Runner;
import org.uptake.warehouse.Warehouse;

/**
 * Gives tests the version that a full run publishes from the bundled documents:
 * {@code @ExtendWith(BundledSite.class)} and a parameter of {@link Version}. It is made once for
 * all tests of a Java process, so none of them may change it.
 */
public final class BundledSite implements ParameterResolver {
  /**
   * The version.
   *
   * @param layout of the run
   * @param folder of the version
   */
  public record Version(Layout layout, Path folder) implements AutoCloseable {
    /** A page's text, by its path from the site's top. */
    public String text(String path) {
      try {
        return Files.readString(folder.resolve(path));
      } catch (IOException e) {
        throw new AssertionError("no page " + path, e);
      }
    }

    /** The paths of all pages from the site's top, in alphabetical order. */
    public List<String> pages() {
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .map(f -> folder.relativize(f).toString().replace('\\', '/'))
            .filter(f -> f.endsWith(".html"))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new AssertionError("cannot list " + folder, e);
      }
    }

    /** Opens its warehouse. */
    public Warehouse warehouse() {
      return Warehouse.openReadOnly(Layout.warehouseIn(folder));
    }

    @Override
    public void close() throws IOException {
      try (Stream<Path> files = Files.walk(layout.store().getParent())) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Version.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(BundledSite.class))
        .computeIfAbsent(Version.class, type -> published(), Version.class);
  }

  private static Version published() {
    try {
      Path work = Files.createTempDirectory("uptake-site");
      Layout layout =
          new Layout(
              Path.of(System.getProperty("basedir", "")).toAbsolutePath(),
              work.resolve("store"),
              work.resolve("reports"));
      RunSummary run = new Runner(layout, Optional.empty()).run();
      assertThat(run.exitCode()).as("the run: %s", run.messages()).isZero();
      return new Version(layout, layout.versions().resolve(run.version().orElseThrow()));
    } catch (IOException e) {
      throw new AssertionError("cannot publish", e);
    }
  }
}
