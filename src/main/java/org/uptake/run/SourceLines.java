package org.uptake.run;

import java.util.ArrayList;
import java.util.List;
import org.uptake.normalize.NormalizeReceipt;

/** Adds up the receipts of each source. */
final class SourceLines {
  private SourceLines() {}

  static List<RunSummary.SourceLine> of(
      List<Runner.FetchedSource> sources, List<NormalizeReceipt> receipts) {
    List<RunSummary.SourceLine> lines = new ArrayList<>();
    for (Runner.FetchedSource source : sources) {
      String id = source.pipeline().file().source();
      List<NormalizeReceipt> own =
          receipts.stream().filter(r -> r.task().snapshot().sourceId().equals(id)).toList();
      List<NormalizeReceipt.Result> results = own.stream().map(NormalizeReceipt::result).toList();
      int failed = (int) results.stream().filter(r -> r.failure().isPresent()).count();
      lines.add(
          new RunSummary.SourceLine(
              id,
              own.size() + source.fetched().failures().size(),
              failed + source.fetched().failures().size(),
              results.stream().mapToInt(NormalizeReceipt.Result::rows).sum(),
              results.stream().mapToInt(NormalizeReceipt.Result::kept).sum(),
              results.stream().mapToInt(NormalizeReceipt.Result::rejected).sum(),
              results.stream().mapToInt(NormalizeReceipt.Result::duplicate).sum(),
              results.stream().mapToInt(NormalizeReceipt.Result::blank).sum(),
              results.stream().mapToInt(r -> r.figures() + r.claims()).sum()));
    }
    return lines;
  }
}
