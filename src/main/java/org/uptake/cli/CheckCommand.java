package org.uptake.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.uptake.warehouse.QueryResult;
import org.uptake.warehouse.SqlScript;
import org.uptake.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code uptake check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Lists the findings: what sources contradict, what was corrected, what is left open.",
    footerHeading = "%nExamples:%n",
    footer = {"  uptake check", "  uptake check --format csv"})
final class CheckCommand implements Callable<Integer> {
  private static final String FINDINGS_SQL = "sql/report/check.sql";

  @Mixin private ProjectOption project;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Override
  public Integer call() {
    try (Warehouse warehouse = CurrentWarehouse.open(project.layout())) {
      QueryResult findings = warehouse.query(SqlScript.read(FINDINGS_SQL).get(0).sql());
      spec.commandLine()
          .getOut()
          .print(format == ResultFormat.TEXT ? blocks(findings) : format.print(findings));
      spec.commandLine().getOut().flush();
      return ExitCode.DONE;
    }
  }

  /** One block a finding: a line of what and where, then the message. */
  private static String blocks(QueryResult findings) {
    StringBuilder out = new StringBuilder();
    for (List<Optional<Object>> row : findings.rows()) {
      List<String> cells = row.stream().map(c -> c.map(Object::toString).orElse("")).toList();
      out.append(String.join("  ", cells.subList(0, 4)).strip())
          .append("\n    ")
          .append(cells.get(4))
          .append('\n');
    }
    return out.append(findings.rows().size()).append(" findings\n").toString();
  }
}
