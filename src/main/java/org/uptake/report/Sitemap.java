package org.uptake.report;

import java.util.List;

/** The list of all pages for search engines, as sitemaps.org has it. */
final class Sitemap {
  /** Most addresses that one list may hold. */
  private static final int MOST = 50_000;

  private Sitemap() {}

  /**
   * The list.
   *
   * @param site base address, with a slash at its end, in which nothing needs escaping
   * @param paths of the pages from the site's top, in the order of the list
   */
  static String of(String site, List<String> paths) {
    if (paths.size() > MOST) {
      throw new IllegalStateException(
          paths.size() + " pages are more than one sitemap holds (" + MOST + "): split it");
    }
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String path : paths) {
      out.append("<url><loc>")
          .append(site)
          .append(path.equals("index.html") ? "" : path)
          .append("</loc></url>\n");
    }
    return out.append("</urlset>\n").toString();
  }
}
