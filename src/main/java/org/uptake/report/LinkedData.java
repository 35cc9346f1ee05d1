package org.uptake.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.pipeline.Hashes;
import org.uptake.pipeline.Json;

/**
 * What a page tells machines about its data: a schema.org Dataset as JSON-LD, on the pages whose
 * tables are offered as files.
 */
final class LinkedData {
  private static final String LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/";
  private static final Set<String> KINDS = Set.of("home", "state", "county", "downloads");

  private final String years;
  private final List<Object> sources;

  private LinkedData(String years, List<Object> sources) {
    this.years = years;
    this.sources = sources;
  }

  /** What holds for all pages: the days that the figures and policies cover, and the sources. */
  static LinkedData of(
      List<Site.Figure> figures, List<Site.EventRow> events, List<Site.SourceRow> works) {
    List<String> days =
        Stream.concat(
                figures.stream()
                    .filter(f -> f.value().isPresent())
                    .flatMap(f -> Stream.of(f.start(), f.end())),
                events.stream().flatMap(e -> e.date().latest().stream().map(Optional::of)))
            .flatMap(Optional::stream)
            .map(Object::toString)
            .sorted()
            .toList();
    List<Object> sources = new ArrayList<>();
    for (Site.SourceRow source : works) {
      Map<String, Object> work = typed("CreativeWork");
      work.put("name", source.title());
      work.put("publisher", source.publisher());
      if (!source.addresses().isEmpty()) {
        work.put("url", source.addresses().get(0));
      }
      sources.add(work);
    }
    return new LinkedData(
        days.isEmpty() ? "" : days.get(0) + "/" + days.get(days.size() - 1), sources);
  }

  /** All that {@link #script} depends on beside the page. */
  String content() {
    return Json.write(List.of(years, sources));
  }

  /** The content of a script element of a page, if its kind has one. */
  Optional<String> script(PageModel.Frame frame) {
    if (!KINDS.contains(frame.kind())) {
      return Optional.empty();
    }
    Map<String, Object> set = typed("Dataset");
    set.put("name", Text.of("dataset.name", frame.title()));
    set.put("description", frame.description());
    set.put("license", LICENCE);
    set.put("creator", named("Organization", Text.of("dataset.creator")));
    set.put("isAccessibleForFree", true);
    set.put("version", frame.version());
    frame.permalink().ifPresent(address -> set.put("url", address));
    if (!years.isEmpty()) {
      set.put("temporalCoverage", years);
    }
    set.put("spatialCoverage", named("Place", place(frame)));
    set.put("distribution", frame.csv().stream().map(csv -> file(frame, csv)).toList());
    set.put("isBasedOn", frame.kind().equals("home") ? sources : List.of(page(frame)));
    return Optional.of(escaped(Json.write(set)));
  }

  private static String place(PageModel.Frame frame) {
    return Set.of("state", "county").contains(frame.kind())
        ? frame.title()
        : Text.of("place.nation");
  }

  private static Map<String, Object> file(PageModel.Frame frame, PageModel.Csv csv) {
    Map<String, Object> file = typed("DataDownload");
    file.put("name", csv.label());
    file.put("encodingFormat", "text/csv");
    file.put("contentUrl", frame.site().orElse(frame.root()) + csv.path());
    return file;
  }

  private static Map<String, Object> page(PageModel.Frame frame) {
    Map<String, Object> page = typed("CreativeWork");
    page.put("name", Text.of("page.sources"));
    page.put("url", frame.site().orElse(frame.root()) + "sources.html");
    return page;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> thing = typed(type);
    thing.put("name", name);
    return thing;
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> thing = new LinkedHashMap<>();
    if (type.equals("Dataset")) {
      thing.put("@context", "https://schema.org");
    }
    thing.put("@type", type);
    return thing;
  }

  /** JSON in which no text can end the script element, open a comment in it or break its lines. */
  static String escaped(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** How a content security policy names this content of a script element, and no other. */
  static String policySource(String script) {
    byte[] hash = HexFormat.of().parseHex(Hashes.of(script.getBytes(StandardCharsets.UTF_8)));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
