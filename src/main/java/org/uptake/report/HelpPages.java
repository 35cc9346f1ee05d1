package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;

/** The pages about the data, and the index of all places. */
final class HelpPages implements Section {
  private final HelpBuilder builder;
  private final SearchEntries entries;

  HelpPages(HelpBuilder builder, SearchEntries entries) {
    this.builder = builder;
    this.entries = entries;
  }

  @Override
  public List<Supplier<Page>> pages() {
    return List.of(
        () -> page("search", "search", new Search.Index(entries.states())),
        () -> page("places", "search", new Search.Index(entries.others())),
        this::downloads,
        () -> page("how-to-cite", "help", builder.citing()),
        () -> page("glossary", "help", new Glossary.Page(Glossary.terms())),
        () -> page("quality", "check", builder.quality(), "findings", "rejections", "holdings"),
        () -> page("whats-new", "check", builder.news(), "policy-events", "placement-versions"));
  }

  private Page downloads() {
    HelpModel.Downloads downloads = builder.downloads();
    return page(
        "downloads",
        "downloads",
        downloads,
        downloads.files().stream().map(f -> f.name().replace(".csv", "")).toArray(String[]::new));
  }

  private static Page page(String name, String kind, Object model, String... tables) {
    List<PageModel.Csv> csv =
        List.of(tables).stream()
            .map(t -> new PageModel.Csv(t + ".csv", "data/" + t + ".csv"))
            .toList();
    return new Page(name + ".html", name, kind, Text.of("page." + name), model, csv, List.of());
  }
}
