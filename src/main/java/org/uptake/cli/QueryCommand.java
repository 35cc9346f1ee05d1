package org.uptake.cli;

import java.util.concurrent.Callable;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code uptake query}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Asks the published warehouse in SQL, read-only.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  uptake query \"SELECT fiscal_year, sum(value) FROM placements WHERE geo_level = 'state' GROUP BY ALL ORDER BY ALL\"",
      "  uptake query --format csv \"FROM policies WHERE family = 'municipal_id'\""
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Parameters(paramLabel = "SQL", description = "One statement.")
  private String sql;

  @Override
  public Integer call() {
    try (Warehouse warehouse = CurrentWarehouse.open(project.layout())) {
      QueryResult result = warehouse.query(sql);
      spec.commandLine().getOut().print(format.print(result));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }
}
