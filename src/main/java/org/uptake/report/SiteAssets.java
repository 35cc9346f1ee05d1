package org.uptake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that all pages share. The one stylesheet and the one script are written in parts, which
 * are joined here in the order of their names.
 */
final class SiteAssets {
  private static final List<String> STYLE =
      List.of(
          "10-base",
          "20-places",
          "24-policies",
          "26-briefs",
          "30-charts",
          "40-maps",
          "50-frame",
          "60-print");

  private static final List<String> FILES =
      List.of("fonts/inter-400.woff2", "fonts/inter-600.woff2", "fonts/OFL.txt");

  private static final List<String> SCRIPT = List.of("10-minisearch", "20-search", "30-print");

  private SiteAssets() {}

  /** Writes them, and the index for searching, into {@code assets/} of a version's folder. */
  static void write(Path folder, String searchIndex) throws IOException {
    Path assets = folder.resolve("assets");
    Files.createDirectories(assets.resolve("fonts"));
    for (String file : FILES) {
      Files.write(assets.resolve(file), read(file));
    }
    Files.writeString(assets.resolve("uptake.css"), joined("style/", STYLE, ".css"));
    Files.writeString(assets.resolve("uptake.js"), joined("script/", SCRIPT, ".js"));
    Files.writeString(assets.resolve("search-index.js"), searchIndex);
  }

  private static String joined(String folder, List<String> parts, String end) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String part : parts) {
      all.append(new String(read(folder + part + end), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = SiteAssets.class.getClassLoader().getResourceAsStream("assets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its asset " + file);
      }
      return in.readAllBytes();
    }
  }
}
