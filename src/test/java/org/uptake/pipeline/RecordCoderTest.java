package org.uptake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.CoderUtils;
import org.junit.jupiter.api.Test;
import org.uptake.model.KnownBasis;
import org.uptake.model.Origin;
import org.uptake.model.Snapshot;
import org.uptake.pipeline.PipelineFile.Column;
import org.uptake.pipeline.PipelineFile.PeriodNote;

/** What Beam carries arrives as it was sent, whatever a source printed. */
class RecordCoderTest {
  private static final RecordCoder<DocumentTask> CODER = RecordCoder.of(DocumentTask.class);

  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyDocumentArrivesAsItWasSent(@ForAll("tasks") DocumentTask task) throws CoderException {
    byte[] bytes = CoderUtils.encodeToByteArray(CODER, task);

    assertThat(CoderUtils.decodeFromByteArray(CODER, bytes)).isEqualTo(task);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void equalRecordsHaveEqualBytes(@ForAll("tasks") DocumentTask task) throws CoderException {
    byte[] bytes = CoderUtils.encodeToByteArray(CODER, task);
    DocumentTask copy = CoderUtils.decodeFromByteArray(CODER, bytes);

    assertThat(CoderUtils.encodeToByteArray(CODER, copy)).isEqualTo(bytes);
  }

  @Test
  void everyPipelineFileOfTheProjectArrivesAsItWasSent() throws CoderException {
    RecordCoder<PipelineFile> coder = RecordCoder.of(PipelineFile.class);
    for (PipelineFiles.Hashed file : PipelineFiles.readAll(Layout.at(Path.of(".")))) {
      byte[] bytes = CoderUtils.encodeToByteArray(coder, file.file());

      assertThat(CoderUtils.decodeFromByteArray(coder, bytes)).isEqualTo(file.file());
    }
  }

  @Test
  void bytesThatAreNoRecordAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringUtf8Coder.of().encode("no JSON", bytes);

    assertThatThrownBy(() -> CODER.decode(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not the JSON of a DocumentTask");
  }

  @Test
  void theCoderIsDeterministic() {
    CODER.verifyDeterministic();
  }

  @Provide
  Arbitrary<DocumentTask> tasks() {
    return Combinators.combine(snapshots(), pipelines(), text(), text(), flag(), flag())
        .as(
            (snapshot, pipeline, root, key, redoExtract, redoNormalize) ->
                new DocumentTask(
                    root,
                    root + "/store",
                    snapshot,
                    pipeline,
                    key,
                    key,
                    redoExtract,
                    redoNormalize));
  }

  private static Arbitrary<Snapshot> snapshots() {
    return Combinators.combine(
            text(), text(), days().optional(), days(), Arbitraries.of(KnownBasis.class), text())
        .as(
            (source, file, published, retrieved, basis, note) ->
                new Snapshot(
                    source + "@",
                    source,
                    file,
                    "0a",
                    note.length(),
                    "text/html",
                    file,
                    Origin.TRANSCRIBED,
                    note,
                    published,
                    basis,
                    retrieved,
                    "whole",
                    note,
                    published.map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)),
                    file));
  }

  private static Arbitrary<PipelineFile> pipelines() {
    Arbitrary<List<Column>> columns =
        Combinators.combine(text(), text(), flag()).as(Column::new).list().ofMaxSize(3);
    Arbitrary<List<PeriodNote>> notes =
        Combinators.combine(days(), days(), text())
            .as((shown, end, why) -> new PeriodNote(shown, end.getYear(), end, why))
            .list()
            .ofMaxSize(2);
    Arbitrary<OptionalInt> threshold =
        Arbitraries.integers()
            .optional()
            .map(i -> i.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    Arbitrary<Optional<PipelineFile.Declared>> declared =
        Combinators.combine(flag(), text()).as(PipelineFile.Declared::new).optional();
    return Combinators.combine(text(), text().optional(), columns, notes, threshold, declared)
        .as(
            (title, measure, column, note, least, whole) ->
                new PipelineFile(
                    "source",
                    title,
                    title,
                    title,
                    title,
                    "html",
                    "county-list",
                    measure,
                    List.of(title),
                    title,
                    31,
                    measure,
                    Optional.empty(),
                    column,
                    least,
                    whole,
                    note,
                    List.of(title),
                    least.isPresent(),
                    List.of(new MonthPages(title, YearMonth.of(2019, 9), YearMonth.of(2023, 12))),
                    List.of(
                        new PipelineFile.Series(title, measure, title, true, Map.of(title, title))),
                    Optional.empty(),
                    Optional.of(
                        new RecordFiles(
                            List.of(title),
                            title,
                            title,
                            "m/d/yy",
                            LocalDate.of(2015, 1, 1),
                            LocalDate.of(2023, 5, 31),
                            Optional.empty()))));
  }

  /** What bytes in UTF-8 can hold: half a surrogate pair is not among it. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.strings().ascii().ofMaxLength(20),
            Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(8),
            Arbitraries.of("Prince George’s\u00a0County", "\"\\\n\r\t", "\ud83d\ude00", "\u2028")));
  }

  private static Arbitrary<LocalDate> days() {
    return Dates.dates().yearBetween(1, 9999);
  }

  private static Arbitrary<Boolean> flag() {
    return Arbitraries.of(true, false);
  }
}
