package org.uptake.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.uptake.pipeline.Layout;
import org.uptake.warehouse.Warehouse;

/** Writes a whole version: pages, data, assets, the warehouse and the manifest. */
public final class SitePublisher {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "publish";

  private static final List<String> FAMILIES =
      List.of("detainer_limits", "municipal_id", "agreement_287g");
  private static final List<String> ASSETS =
      List.of("uptake.css", "fonts/inter-400.woff2", "fonts/inter-600.woff2", "fonts/OFL.txt");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.uptake.report.templates");
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger charts = new AtomicInteger();
  private final String version;

  /** A publisher of the version with this id. */
  public SitePublisher(String version) {
    this.version = version;
  }

  /** Pages and charts written. */
  public record Published(int pages, int charts) {}

  /** Writes the version into a folder. */
  public Published publish(Path warehouseFile, Path folder) throws IOException {
    Site.Data data;
    try (Warehouse warehouse = Warehouse.openReadOnly(warehouseFile)) {
      data = new SiteReader(warehouse).read();
      DataFiles.writeTables(warehouse, folder.resolve("data"));
    }
    SiteIndex site = new SiteIndex(data);
    PageBuilder builder = new PageBuilder(site);
    for (String sub : List.of("states", "counties", "policies", "data/states", "data/counties")) {
      Files.createDirectories(folder.resolve(sub));
    }
    top(folder, builder, data);
    site.states().parallelStream().forEach(s -> state(folder, builder, site, s));
    site.counties().parallelStream().forEach(c -> county(folder, builder, site, c));
    assets(folder);
    Files.copy(warehouseFile, Layout.warehouseIn(folder));
    VersionManifest.write(folder, version);
    return new Published(pages.get(), charts.get());
  }

  private void top(Path folder, PageBuilder builder, Site.Data data) {
    PageModel.Home home = builder.home();
    charts.addAndGet(2);
    write(folder, "index.html", "home", frame("United States", "", "data/placements.csv"), home);
    for (String family : FAMILIES) {
      write(
          folder,
          PageBuilder.familyPath(family),
          "family",
          frame(familyTitle(family), "../", "data/policy-events.csv"),
          builder.family(family));
    }
    write(
        folder,
        "sources.html",
        "sources",
        frame("Sources", "", "data/snapshots.csv"),
        builder.sources());
    write(
        folder,
        "findings.html",
        "findings",
        frame("Findings", "", "data/findings.csv"),
        new PageModel.FindingsPage(data.findings()));
    write(folder, "methods.html", "methods", frame("Methods", "", ""), "");
  }

  private static String familyTitle(String family) {
    return Text.of("family." + family);
  }

  private void state(Path folder, PageBuilder builder, SiteIndex site, Site.PlaceRow state) {
    String path = state.page();
    String csv = "data/" + path.replace(".html", ".csv");
    PageModel.StatePage page = builder.state(state);
    page.chart().ifPresent(c -> charts.incrementAndGet());
    write(folder, path, "state", frame(state.name(), "../", csv), page);
    figures(folder.resolve(csv), site.figures(state.placeId()));
  }

  private void county(Path folder, PageBuilder builder, SiteIndex site, Site.PlaceRow county) {
    String path = county.page();
    String csv = "data/" + path.replace(".html", ".csv");
    PageModel.CountyPage page = builder.county(county);
    String title = county.name() + ", " + page.state().name();
    write(folder, path, "county", frame(title, "../", csv), page);
    figures(folder.resolve(csv), site.figures(county.placeId()));
  }

  private static void figures(Path file, List<Site.Figure> figures) {
    try {
      DataFiles.writeFigures(file, figures);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private PageModel.Frame frame(String title, String root, String csv) {
    return new PageModel.Frame(
        title,
        Text.of("page.description", title),
        root,
        version,
        csv.isEmpty() ? Optional.empty() : Optional.of(csv));
  }

  private void write(
      Path folder, String path, String template, PageModel.Frame frame, Object page) {
    StringOutput out = new StringOutput(1 << 14);
    templates.render(template + ".jte", Map.of("frame", frame, "page", page), out);
    try {
      Files.writeString(folder.resolve(path), out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
    pages.incrementAndGet();
  }

  private static void assets(Path folder) throws IOException {
    List<String> missing = new ArrayList<>();
    for (String asset : ASSETS) {
      Path target = folder.resolve("assets").resolve(asset);
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try (InputStream in =
          SitePublisher.class.getClassLoader().getResourceAsStream("assets/" + asset)) {
        if (in == null) {
          missing.add(asset);
        } else {
          Files.copy(in, target);
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("the program lacks its assets " + missing);
    }
  }
}
