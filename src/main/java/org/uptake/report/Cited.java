package org.uptake.report;

import java.util.ArrayList;
import java.util.List;
import org.uptake.report.PageModel.Citation;
import org.uptake.report.PageModel.CitedFigure;

/** Gives figures their citations. */
final class Cited {
  private final SiteIndex site;

  Cited(SiteIndex site) {
    this.site = site;
  }

  /** Figures whose citations stand on the same page. */
  List<CitedFigure> figures(List<Site.Figure> figures) {
    return figures.stream().map(f -> figure(f, "")).toList();
  }

  /** A figure whose citation stands on a page, or on this one if that is empty. */
  CitedFigure figure(Site.Figure figure, String page) {
    long threshold =
        figure
            .snapshotId()
            .map(id -> site.source(site.snapshot(id).sourceId()).threshold().orElse(0))
            .orElse(0L);
    return new CitedFigure(figure, page + "#" + anchor(figure), threshold);
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
