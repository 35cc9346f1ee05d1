package org.uptake.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages of the policy families, and the page that lists them. */
final class FamilyPages implements Section {
  private final FamilyBuilder families;
  private final Maps maps;

  FamilyPages(FamilyBuilder families, Maps maps) {
    this.families = families;
    this.maps = maps;
  }

  @Override
  public List<Supplier<Page>> pages() {
    Stream<Supplier<Page>> each = families.families().stream().map(f -> () -> page(f));
    return Stream.concat(Stream.<Supplier<Page>>of(this::index), each).toList();
  }

  private Page index() {
    return new Page(
        "policies/index.html",
        "families",
        "family",
        Text.of("page.families"),
        new FamilyModel.Index(families.described()),
        List.of(
            PageModel.Csv.of("policies", "data/policies.csv"),
            PageModel.Csv.of("events", "data/policy-events.csv"),
            PageModel.Csv.of("adoption", "data/adoption-curves.csv")),
        List.of());
  }

  private Page page(String family) {
    FamilyModel.Page model = families.page(family, maps.family(family));
    List<PageModel.Csv> csv =
        List.of(
            PageModel.Csv.of("policies", model.policiesFile()),
            PageModel.Csv.of("events", model.eventsFile()),
            PageModel.Csv.of("adoption", "data/adoption-curves.csv"),
            PageModel.Csv.of("quarters", "data/adoptions-by-quarter.csv"),
            PageModel.Csv.of("places", "data/place-adoptions.csv"),
            PageModel.Csv.of("coverage", "data/family-coverage.csv"),
            PageModel.Csv.of("compared", "data/adopters-compared.csv"),
            PageModel.Csv.of("firstToNext", "data/first-to-next.csv"),
            PageModel.Csv.of("effects", "data/event-effects.csv"),
            PageModel.Csv.of("reconciliation", "data/reconciliation.csv"));
    return new Page(
        FamilyPaths.page(family),
        "family",
        "family",
        Text.family(family, "name"),
        model,
        csv,
        List.of());
  }
}
