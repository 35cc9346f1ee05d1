package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uptake.report.PageModel.Citation;
import org.uptake.report.PageModel.CitedFigure;

/** Gives figures their citations, on pages that lie at one depth of the site. */
public final class Cited {
  private final SiteIndex site;
  private final String root;

  /** For pages from which this way leads to the site's top. */
  Cited(SiteIndex site, String root) {
    this.site = site;
    this.root = root;
  }

  /** Figures whose citations stand on the same page. */
  List<CitedFigure> figures(List<Site.Figure> figures) {
    return figures.stream().map(f -> figure(f, "")).toList();
  }

  /** A figure whose citation stands on a page, or on this one if that is empty. */
  CitedFigure figure(Site.Figure figure, String page) {
    return new CitedFigure(
        figure,
        page + "#" + anchor(figure),
        figure.revision().map(id -> root + "revisions.html#" + Words.anchor(id)));
  }

  List<Citation> citations(List<Site.Figure> figures) {
    List<Citation> citations = new ArrayList<>();
    for (Site.Figure figure : figures) {
      figure
          .snapshotId()
          .map(site::snapshot)
          .ifPresent(
              s ->
                  citations.add(
                      new Citation(
                          anchor(figure), figure, s, site.source(s.sourceId()), total(figure))));
    }
    return citations;
  }

  /** The documents that citations name, each once, in their order. */
  public static List<Site.SnapshotRow> documents(List<Citation> citations) {
    return citations.stream()
        .flatMap(
            c ->
                Stream.concat(
                    Stream.of(c.snapshot()), c.total().map(PageModel.Total::snapshot).stream()))
        .distinct()
        .toList();
  }

  private Optional<PageModel.Total> total(Site.Figure figure) {
    return site.remainder(figure)
        .filter(left -> left.bounds() && figure.atMost().isPresent())
        .flatMap(Site.Remainder::totalCell)
        .map(cell -> new PageModel.Total(cell, site.snapshot(cell.snapshotId())));
  }

  private static String anchor(Site.Figure figure) {
    return "c-fy" + figure.fiscalYear();
  }
}
