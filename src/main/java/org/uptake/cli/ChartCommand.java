package org.uptake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uptake.cite.NamedPlace;
import org.uptake.cite.PlaceFinder;
import org.uptake.report.AskedChart;
import org.uptake.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uptake chart}. */
@Command(
    name = "chart",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the chart of a place or of a family of policies, as the pages have it, into a file.",
      "Of the nation, a state or a county: the children released, by fiscal year. Of a family: its adoption."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake chart \"Los Angeles County, CA\" -o la.png",
      "  uptake chart TX --format svg -o texas.svg",
      "  uptake chart municipal_id -o ids.csv"
    })
final class ChartCommand implements Callable<Integer> {
  /** What a file holds. */
  enum Format {
    SVG,
    PNG,
    CSV
  }

  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PLACE|FAMILY",
      description = "A place as for uptake cite, or a family, e.g. municipal_id.")
  private String name;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg, png or csv (default: by the file's ending).")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; one that is there is written over.")
  private Path file;

  @Override
  public Integer call() {
    Format wanted = Optional.ofNullable(format).orElseGet(this::byEnding);
    try (Warehouse warehouse = CurrentWarehouse.open(project.layout())) {
      AskedChart asked = asked(warehouse);
      write(asked, wanted);
      spec.commandLine().getOut().println(asked.chart().text().title() + ": " + file);
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }

  private Format byEnding() {
    String ending = file.toString().toLowerCase(Locale.ROOT);
    for (Format each : Format.values()) {
      if (ending.endsWith("." + each.name().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw wrong("-o '" + file + "' ends in none of .svg, .png and .csv; give --format");
  }

  private void write(AskedChart asked, Format wanted) {
    try {
      switch (wanted) {
        case SVG -> Files.write(file, asked.chart().svgFile().getBytes(StandardCharsets.UTF_8));
        case PNG -> Files.write(file, asked.chart().png());
        case CSV -> asked.writeCsv(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private AskedChart asked(Warehouse warehouse) {
    List<String> families = AskedChart.families(warehouse);
    String family = name.toLowerCase(Locale.ROOT).replace('-', '_');
    if (families.contains(family)) {
      return AskedChart.ofFamily(warehouse, family).orElseThrow();
    }
    NamedPlace place = onePlace(new PlaceFinder(warehouse), families);
    return AskedChart.ofPlace(warehouse, place.placeId())
        .orElseThrow(
            () ->
                wrong(
                    "neither a figure nor bounds of "
                        + place.label()
                        + " are held: there is no chart to draw; uptake cite says why"));
  }

  private NamedPlace onePlace(PlaceFinder finder, List<String> families) {
    List<NamedPlace> found = finder.find(name);
    if (found.isEmpty()) {
      throw wrong(
          "no place or family answers to '"
              + name
              + "'; nearest places are "
              + quoted(finder.nearest(name))
              + "; families are "
              + String.join(", ", families));
    }
    if (found.size() > 1) {
      throw wrong(
          "'"
              + name
              + "' may be "
              + quoted(found.stream().map(p -> p.label()).sorted().toList())
              + "; name one");
    }
    return found.get(0);
  }

  private static String quoted(List<String> labels) {
    return String.join(", ", labels.stream().map(l -> '"' + l + '"').toList());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
