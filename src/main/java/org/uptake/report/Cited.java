package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import org.uptake.report.PageModel.Citation;
import org.uptake.report.PageModel.CitedFigure;

/** Gives figures their citations, on pages that lie at one depth of the site. */
final class Cited {
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
                      new Citation(anchor(figure), figure, s, site.source(s.sourceId()))));
    }
    return citations;
  }

  private static String anchor(Site.Figure figure) {
    return "c-fy" + figure.fiscalYear();
  }
}
