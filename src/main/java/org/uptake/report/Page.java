package org.uptake.report;

import java.util.List;

/**
 * A page as a value. Equal pages, made by one program, have equal bytes: the publisher writes a
 * page again only if its value changed.
 *
 * @param path from the site's top, e.g. {@code counties/06037.html}
 * @param template the name of its template
 * @param kind what sort of page it is, one word for all of a sort, e.g. {@code county}
 * @param title of the page, without the site's name
 * @param model what the template is given
 * @param csv its tables as CSV, in the order in which they are offered
 * @param files those of them that are written with the page
 */
public record Page(
    String path,
    String template,
    String kind,
    String title,
    Object model,
    List<PageModel.Csv> csv,
    List<DataFile> files) {

  /** The way from the page to the site's top, e.g. {@code ../}. */
  public String root() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }
}
