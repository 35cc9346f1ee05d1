package org.uptake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.uptake.pipeline.Layout;
import org.uptake.report.map.Atlas;
import org.uptake.warehouse.Warehouse;

/** Writes a whole version: pages, data, assets, the warehouse and the manifest. */
public final class SitePublisher {
  /** The stage's name, in paths and messages. */
  public static final String STAGE = "publish";

  private final Edition edition;

  /** A publisher of an edition. */
  public SitePublisher(Edition edition) {
    this.edition = edition;
  }

  /**
   * What is published.
   *
   * @param version the id of the version
   * @param program hash of the program that draws the pages
   * @param address the base address that the site is published under, with a slash at its end
   * @param pagesOf USPS codes of the states that get pages; all if there is none
   * @param reference folder of reference files, for the shapes of maps
   * @param before the folder of a version whose pages may stand for equal ones
   */
  public record Edition(
      String version,
      String program,
      Optional<String> address,
      List<String> pagesOf,
      Path reference,
      Optional<Path> before) {
    /** Whether a place gets a page. */
    boolean shows(Site.PlaceRow place) {
      return pagesOf.isEmpty() || pagesOf.contains(place.state());
    }
  }

  /**
   * What was written.
   *
   * @param pages pages of the version
   * @param drawn those that the version before did not have
   * @param charts charts on all pages
   */
  public record Published(int pages, int drawn, int charts) {}

  /** Writes the version into a folder. */
  public Published publish(Path warehouseFile, Path folder) throws IOException {
    Site.Data data;
    HelpModel.Data help;
    MapFacts.Data mapped;
    List<Search.Place> places;
    try (Warehouse warehouse = Warehouse.openReadOnly(warehouseFile)) {
      data = new SiteReader(warehouse).read();
      help = HelpBuilder.read(warehouse, DataFiles.writeTables(warehouse, folder.resolve("data")));
      mapped = MapFacts.read(warehouse);
      places = Search.read(warehouse);
      DataFiles.writeFamilies(warehouse, folder);
    }
    SiteIndex site = new SiteIndex(data);
    SearchEntries entries = new SearchEntries(site, places);
    PageWriter writer =
        new PageWriter(
            folder,
            edition.program(),
            edition.address(),
            LinkedData.of(data.figures(), data.events(), data.sources()),
            edition.before().flatMap(EarlierVersion::in));
    Maps maps = new Maps(site, Atlas.read(edition.reference()), mapped);
    sections(site, maps, new HelpBuilder(site, help), entries).stream()
        .flatMap(section -> section.pages().stream())
        .toList()
        .parallelStream()
        .forEach(page -> writer.write(page.get()));
    SiteAssets.write(folder, SearchIndex.of(entries.all()));
    ShareImages.write(site, edition::shows, folder);
    Files.copy(warehouseFile, Layout.warehouseIn(folder));
    if (edition.address().isPresent()) {
      Files.writeString(
          folder.resolve("sitemap.xml"),
          Sitemap.of(
              edition.address().get(),
              writer.keys().stream().map(VersionManifest.PageKey::path).toList()));
    }
    VersionManifest.write(folder, edition.version(), writer.keys());
    return writer.published();
  }

  private List<Section> sections(
      SiteIndex site, Maps maps, HelpBuilder help, SearchEntries entries) {
    FamilyBuilder families = new FamilyBuilder(site);
    return List.of(
        new TopPages(site, families, help, maps),
        new FamilyPages(families, maps),
        new CheckPages(site),
        new HelpPages(help, entries),
        new PlacePages(site, maps, edition::shows),
        new LocalPages(site, edition::shows),
        new MapPages(site, families, maps),
        new BriefPages(site, edition::shows));
  }
}
