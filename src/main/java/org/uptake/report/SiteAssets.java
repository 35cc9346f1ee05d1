package org.uptake.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that all pages share. The one stylesheet is written in parts, which are joined here in
 * the order of their names.
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

  private SiteAssets() {}

  /** Writes them into {@code assets/} of a version's folder. */
  static void write(Path folder) throws IOException {
    Path assets = folder.resolve("assets");
    Files.createDirectories(assets.resolve("fonts"));
    for (String file : FILES) {
      Files.write(assets.resolve(file), read(file));
    }
    StringBuilder style = new StringBuilder();
    for (String part : STYLE) {
      style.append(new String(read("style/" + part + ".css"), StandardCharsets.UTF_8));
    }
    Files.writeString(assets.resolve("uptake.css"), style);
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
