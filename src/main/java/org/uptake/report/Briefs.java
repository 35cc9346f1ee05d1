package org.uptake.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uptake.warehouse.Warehouse;

/** Briefs as documents of their own, each one sheet of paper. */
public final class Briefs {
  private static final String STYLE = "assets/print/brief.css";
  private static final int VERSION_DIGITS = 12;

  private final SiteIndex site;
  private final BriefBuilder builder;

  private Briefs(SiteIndex site) {
    this.site = site;
    this.builder = new BriefBuilder(site);
  }

  /** Reads what briefs tell of. */
  public static Briefs read(Warehouse warehouse) {
    return new Briefs(new SiteIndex(new SiteReader(warehouse).read()));
  }

  /**
   * All briefs of a place, by its id; none for the nation, an agency or a city without a policy.
   */
  public Optional<BriefModel.Page> of(String placeId) {
    return site.place(placeId).filter(builder.places()::contains).map(builder::page);
  }

  /**
   * The version of the page on which a place's briefs stand, as that page prints it.
   *
   * @param folder of a published version
   */
  public static Optional<String> version(Path folder, BriefModel.Page page) {
    String path = BriefPaths.page(page.place());
    return VersionManifest.read(folder).stream()
        .flatMap(listing -> listing.pages().stream())
        .filter(key -> key.path().equals(path))
        .map(key -> key.key().substring(0, VERSION_DIGITS))
        .findFirst();
  }

  /**
   * A brief as one HTML document, which needs no other file. Links to other pages of the site are
   * relative unless its address is given.
   *
   * @param version printed at its foot
   * @param address the base address of the published site, with a slash at its end
   */
  public static String html(
      BriefModel.Page page, BriefModel.Sheet sheet, String version, Optional<String> address) {
    String path = BriefPaths.page(page.place());
    String title = Text.of("page.brief", page.label());
    PageModel.Frame frame =
        new PageModel.Frame(
            title,
            Text.of("brief.issue." + sheet.family()),
            path,
            address.orElse("../../"),
            "brief",
            version,
            address,
            List.of(),
            Optional.empty());
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.uptake.report.templates")
        .render(
            "print/brief.jte",
            Map.of("frame", frame, "page", page, "sheet", sheet, "style", style()),
            out);
    return out.toString();
  }

  private static String style() {
    try (InputStream in = Briefs.class.getClassLoader().getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its asset " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + STYLE, e);
    }
  }
}
