package org.uptake.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.uptake.pipeline.Hashes;

/**
 * Writes pages into the folder of a version. A page that the version before has with the same key
 * is not drawn again: its files are shared with that version, after their hashes were checked.
 */
final class PageWriter {
  private static final int VERSION_DIGITS = 12;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.uptake.report.templates");
  private final Queue<VersionManifest.PageKey> keys = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger charts = new AtomicInteger();
  private final Path folder;
  private final String program;
  private final Optional<String> address;
  private final LinkedData data;
  private final Optional<EarlierVersion> before;

  /**
   * A writer.
   *
   * @param program hash of the program that draws the pages
   * @param address the base address that the site is published under
   * @param data what pages tell machines
   * @param before the version whose pages may stand for equal ones
   */
  PageWriter(
      Path folder,
      String program,
      Optional<String> address,
      LinkedData data,
      Optional<EarlierVersion> before) {
    this.folder = folder;
    this.program = program;
    this.address = address;
    this.data = data;
    this.before = before;
  }

  /** Writes a page with its files, or takes them from the version before. */
  void write(Page page) {
    PageContent.Read content = PageContent.of(page);
    String key =
        Hashes.ofParts("page", program, address.orElse(""), data.content(), content.sha256());
    charts.addAndGet(content.charts().size());
    List<ChartFile> pictures = content.charts().stream().flatMap(ChartFile::of).toList();
    List<String> files =
        Stream.concat(
                page.files().stream().map(DataFile::path), pictures.stream().map(ChartFile::path))
            .toList();
    keys.add(new VersionManifest.PageKey(page.path(), key, files));
    try {
      if (before.isEmpty() || !before.get().share(page.path(), key, folder)) {
        draw(page, key.substring(0, VERSION_DIGITS));
        for (ChartFile picture : pictures) {
          Files.write(target(picture.path()), picture.bytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page.path(), e);
    }
  }

  private void draw(Page page, String version) throws IOException {
    PageModel.Frame frame =
        new PageModel.Frame(
            page.title(),
            Text.of("page.description", page.title()),
            page.path(),
            page.root(),
            page.kind(),
            version,
            address,
            page.csv(),
            Optional.empty());
    StringOutput out = new StringOutput(1 << 14);
    templates.render(
        page.template() + ".jte",
        Map.of("frame", frame.with(data.script(frame)), "page", page.model()),
        out);
    Files.writeString(target(page.path()), out.toString());
    for (DataFile file : page.files()) {
      PublishedCsv.write(target(file.path()), file.headings(), file.rows());
    }
    written.incrementAndGet();
  }

  private Path target(String path) throws IOException {
    Path target = folder.resolve(path);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return target;
  }

  /** The keys of all pages so far. */
  List<VersionManifest.PageKey> keys() {
    return keys.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  /** Pages so far, those of them that were drawn, and the charts on them. */
  SitePublisher.Published published() {
    return new SitePublisher.Published(keys.size(), written.get(), charts.get());
  }
}
