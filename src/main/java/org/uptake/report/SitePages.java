package org.uptake.report;

import java.util.List;

/** The pages that every page leads to. */
public final class SitePages {
  /** The pages about the data, in the order in which they are offered. */
  public static final List<Linked> ABOUT =
      List.of(
          new Linked("sources"),
          new Linked("quality"),
          new Linked("methods"),
          new Linked("glossary"),
          new Linked("findings"),
          new Linked("disagreements"),
          new Linked("reconciliation"),
          new Linked("revisions"),
          new Linked("whats-new"),
          new Linked("downloads"),
          new Linked("how-to-cite"),
          new Linked("search"),
          new Linked("places"));

  private SitePages() {}

  /** The section of the site, as its header names it, that a page belongs to. */
  static String section(String kind, String path) {
    return switch (kind) {
      case "home" -> "home";
      case "state", "county", "place", "brief" -> "states";
      case "families", "family" -> "policies";
      case "national" -> "national";
      case "map" -> "maps";
      case "downloads" -> "downloads";
      case "search" -> "search";
      default -> path.equals("methods.html") ? "methods" : "about";
    };
  }

  /** A page at the site's top, by the name of its file. */
  public record Linked(String name) {
    /** Its path from the site's top. */
    public String path() {
      return name + ".html";
    }

    /** Its title. */
    public String title() {
      return Text.of("page." + name);
    }
  }
}
