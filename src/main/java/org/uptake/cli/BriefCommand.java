package org.uptake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.uptake.cite.NamedPlace;
import org.uptake.cite.PlaceFinder;
import org.uptake.pipeline.Layout;
import org.uptake.pipeline.Settings;
import org.uptake.print.Paper;
import org.uptake.print.PdfPrinter;
import org.uptake.report.BriefIssues;
import org.uptake.report.BriefModel;
import org.uptake.report.Briefs;
import org.uptake.report.Versions;
import org.uptake.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uptake brief}. */
@Command(
    name = "brief",
    mixinStandardHelpOptions = true,
    description = {
      "Prints one page for a meeting: the place, the issue, who decides, what was asked for elsewhere, and the evidence with citations.",
      "A file of that name is replaced."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake brief \"Los Angeles County, CA\" --family detainer_limits",
      "  uptake brief \"New York City, NY\" --family municipal_id -o id.pdf --paper A4"
    })
final class BriefCommand implements Callable<Integer> {
  /** What a brief is written as. */
  enum Format {
    PDF,
    HTML
  }

  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PLACE",
      description = "A county or city with its state, a state, its USPS code, or an official code.")
  private String place;

  @Option(
      names = "--family",
      required = true,
      paramLabel = "FAMILY",
      description = "What the brief is about, e.g. detainer_limits.")
  private String family;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file (default: brief-PLACE-FAMILY.pdf in the current folder).")
  private @Nullable Path output;

  @Option(
      names = "--format",
      defaultValue = "PDF",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--paper",
      defaultValue = "LETTER",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Paper paper;

  @Override
  public Integer call() {
    String asked = family.toLowerCase(Locale.ROOT).replace('-', '_');
    if (!BriefIssues.ALL.contains(asked)) {
      throw wrong(
          "no brief is about '" + family + "'; choose " + String.join(", ", BriefIssues.ALL));
    }
    Layout layout = project.layout();
    try (Warehouse warehouse = CurrentWarehouse.open(layout)) {
      NamedPlace found = onePlace(new PlaceFinder(warehouse, PlaceFinder.WITH_CITIES));
      BriefModel.Page page =
          Briefs.read(warehouse)
              .of(found.placeId())
              .orElseThrow(
                  () ->
                      wrong(
                          "there is no brief of "
                              + found.label()
                              + ": name a state, a county, or a city with a policy"));
      BriefModel.Sheet sheet =
          page.sheet(asked)
              .orElseThrow(
                  () ->
                      wrong(
                          asked
                              + " does not apply to "
                              + found.label()
                              + "; choose "
                              + String.join(", ", BriefIssues.of(page.place()))));
      Path file = file(found, asked);
      write(file, content(layout, page, sheet));
      spec.commandLine().getOut().println(file);
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }

  private byte[] content(Layout layout, BriefModel.Page page, BriefModel.Sheet sheet) {
    String shown = new Versions(layout).current().orElse("");
    String version = Briefs.version(layout.current(), page).orElse(shown);
    Optional<String> address = Settings.read(layout, System.getenv()).site();
    String html = Briefs.html(page, sheet, version, address);
    return format == Format.HTML
        ? html.getBytes(StandardCharsets.UTF_8)
        : PdfPrinter.pdf(html, paper);
  }

  private Path file(NamedPlace found, String asked) {
    if (output != null) {
      return output;
    }
    String name = found.geoid().isEmpty() ? found.placeId() : found.geoid();
    return Path.of(
        "brief-"
            + name
            + "-"
            + asked.replace('_', '-')
            + "."
            + format.name().toLowerCase(Locale.ROOT));
  }

  /** Writes beside the file first, so that a file is never half. */
  private void write(Path file, byte[] content) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (Files.isDirectory(absolute) || folder == null) {
      throw wrong("'" + file + "' is a folder; name a file");
    }
    if (!Files.isDirectory(folder)) {
      throw wrong("there is no folder '" + folder + "'; make it, or name another file");
    }
    if (!Files.isWritable(folder) || (Files.exists(absolute) && !Files.isWritable(absolute))) {
      throw wrong("'" + file + "' cannot be written; name another file");
    }
    try {
      Path passing = Files.createTempFile(folder, ".brief-", ".writing");
      try {
        Files.write(passing, content);
        Files.move(passing, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(passing);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private NamedPlace onePlace(PlaceFinder finder) {
    List<NamedPlace> found = finder.find(place);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw wrong(
        found.isEmpty()
            ? "no place answers to '" + place + "'; nearest are " + quoted(finder.nearest(place))
            : "'" + place + "' may be " + quoted(labels(found)) + "; name one");
  }

  private static List<String> labels(List<NamedPlace> places) {
    return places.stream().map(NamedPlace::label).sorted().toList();
  }

  private static String quoted(List<String> labels) {
    return String.join(", ", labels.stream().map(l -> '"' + l + '"').toList());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
