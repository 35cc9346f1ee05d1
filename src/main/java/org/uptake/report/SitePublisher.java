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
import java.util.concurrent.atomic.AtomicInteger;
import org.uptake.pipeline.Layout;
import org.uptake.warehouse.Warehouse;

/** Writes a whole version: pages, data, assets, the warehouse and the manifest. */
public final class SitePublisher {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "publish";

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
    PlaceBuilder builder = new PlaceBuilder(site);
    for (String sub : List.of("states", "counties", "policies", "data/states", "data/counties")) {
      Files.createDirectories(folder.resolve(sub));
    }
    top(folder, site);
    national(folder, site);
    checks(folder, new CheckBuilder(site));
    site.states().parallelStream().forEach(s -> state(folder, builder, s));
    site.counties().parallelStream().forEach(c -> county(folder, builder, c));
    assets(folder);
    Files.copy(warehouseFile, Layout.warehouseIn(folder));
    VersionManifest.write(folder, version);
    return new Published(pages.get(), charts.get());
  }

  private void top(Path folder, SiteIndex site) throws IOException {
    FamilyBuilder families = new FamilyBuilder(site);
    PageModel.Home home = new HomeBuilder(site, families).home();
    charts.addAndGet(2);
    PageModel.Csv releases = csv("releases", "data/releases-by-year.csv");
    DataFiles.writeFigures(folder.resolve(releases.path()), home.national());
    PageModel.Frame frame =
        frame(
            Text.of("page.home"),
            "",
            releases,
            csv("sums", "data/document-sums.csv"),
            csv("adoption", "data/adoption-curves.csv"));
    write(folder, "index.html", "home", frame, home);
    for (String family : families.families()) {
      FamilyModel.Page page = families.page(family);
      page.adoption().chart().ifPresent(c -> charts.incrementAndGet());
      write(folder, FamilyPaths.page(family), "family", familyFrame(family), page);
    }
    write(folder, "methods.html", "methods", frame(Text.of("page.methods"), ""), "");
  }

  private void national(Path folder, SiteIndex site) {
    National.Page page = new NationalBuilder(site).page();
    page.chart().ifPresent(c -> charts.incrementAndGet());
    PageModel.Frame frame =
        frame(
            Text.of("page.national"),
            "",
            csv("national", "data/national-figures.csv"),
            csv("claims", "data/placement-claims.csv"));
    write(folder, "national.html", "national", frame, page);
  }

  private PageModel.Frame familyFrame(String family) {
    return frame(
        Text.family(family, "name"),
        "../",
        csv("policies", "data/policies.csv"),
        csv("events", "data/policy-events.csv"),
        csv("adoption", "data/adoption-curves.csv"),
        csv("quarters", "data/adoptions-by-quarter.csv"),
        csv("places", "data/place-adoptions.csv"),
        csv("coverage", "data/family-coverage.csv"),
        csv("compared", "data/adopters-compared.csv"),
        csv("firstToNext", "data/first-to-next.csv"),
        csv("effects", "data/event-effects.csv"),
        csv("reconciliation", "data/reconciliation.csv"));
  }

  private void checks(Path folder, CheckBuilder builder) {
    check(folder, "sources", csv("snapshots", "data/snapshots.csv"), builder.sources());
    check(folder, "findings", csv("findings", "data/findings.csv"), builder.findings());
    check(folder, "revisions", csv("revisions", "data/revisions.csv"), builder.revisions());
    write(
        folder,
        "reconciliation.html",
        "reconciliation",
        frame(
            Text.of("page.reconciliation"),
            "",
            csv("reconciliation", "data/reconciliation.csv"),
            csv("placementReconciliation", "data/placement-reconciliation.csv"),
            csv("claims", "data/placement-claims.csv")),
        builder.reconciliation());
    check(
        folder,
        "disagreements",
        csv("disagreements", "data/disagreements.csv"),
        builder.disagreements());
  }

  private void check(Path folder, String name, PageModel.Csv csv, Object page) {
    write(folder, name + ".html", name, frame(Text.of("page." + name), "", csv), page);
  }

  private static PageModel.Csv csv(String label, String path) {
    return new PageModel.Csv(Text.of("csv." + label), path);
  }

  private void state(Path folder, PlaceBuilder builder, Site.PlaceRow state) {
    String data = "data/" + state.page().replace(".html", "");
    PageModel.StatePage page = builder.state(state);
    page.chart().ifPresent(c -> charts.incrementAndGet());
    List<PageModel.Csv> files = new ArrayList<>(List.of(csv("releases", data + ".csv")));
    try {
      DataFiles.writeFigures(folder.resolve(data + ".csv"), page.figures());
      if (!page.counties().isEmpty()) {
        files.add(csv("counties", data + "-counties.csv"));
        DataFiles.writeFigures(
            folder.resolve(data + "-counties.csv"),
            page.counties().stream().flatMap(c -> c.figures().stream()).toList());
      }
      policies(folder, data, files, page.policies().lines());
      claims(files, page.claims());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + data, e);
    }
    write(folder, state.page(), "state", frame(state.name(), "../", files), page);
  }

  private void county(Path folder, PlaceBuilder builder, Site.PlaceRow county) {
    String data = "data/" + county.page().replace(".html", "");
    PageModel.CountyPage page = builder.county(county);
    List<PageModel.Csv> files = new ArrayList<>(List.of(csv("releases", data + ".csv")));
    try {
      DataFiles.writeFigures(folder.resolve(data + ".csv"), page.figures());
      policies(folder, data, files, page.policies().lines());
      claims(files, page.claims());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + data, e);
    }
    String title = county.name() + ", " + page.state().name();
    write(folder, county.page(), "county", frame(title, "../", files), page);
  }

  private static void policies(
      Path folder, String data, List<PageModel.Csv> files, List<PageModel.PolicyLine> policies)
      throws IOException {
    if (!policies.isEmpty()) {
      String path = data + "-policies.csv";
      files.add(csv("policies", path));
      DataFiles.writePolicies(folder.resolve(path), policies);
    }
  }

  private static void claims(List<PageModel.Csv> files, List<Elsewhere.Claim> claims) {
    if (!claims.isEmpty()) {
      files.add(csv("claims", "data/placement-claims.csv"));
    }
  }

  private PageModel.Frame frame(String title, String root, PageModel.Csv... csv) {
    return frame(title, root, List.of(csv));
  }

  private PageModel.Frame frame(String title, String root, List<PageModel.Csv> csv) {
    return new PageModel.Frame(
        title, Text.of("page.description", title), root, version, List.copyOf(csv));
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
