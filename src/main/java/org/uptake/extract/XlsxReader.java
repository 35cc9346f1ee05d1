package org.uptake.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.uptake.model.PrintedDocument;
import org.uptake.model.PrintedDocument.PrintedRow;
import org.uptake.model.PrintedDocument.PrintedTable;
import org.uptake.model.SourceException;
import org.uptake.pipeline.MediaSniffer;

/**
 * Reads the sheets of an Excel workbook. The first row of each holds the headings; rows keep the
 * numbers that Excel shows. The first sheet must not be empty; later empty ones are left out. A
 * cell that holds a true date gives it in ISO form, however odd; text stays as typed.
 */
final class XlsxReader implements DocumentReader {
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  @Override
  public PrintedDocument read(String file, byte[] bytes) {
    MediaSniffer.require(file, bytes, "xlsx");
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS)) {
      List<PrintedTable> tables = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<Row> rows = rows(sheet);
        if (!rows.isEmpty()) {
          tables.add(table(sheet, rows));
        } else if (tables.isEmpty()) {
          throw new SourceException(file + ": the sheet '" + sheet.getName() + "' is empty");
        }
      }
      return new PrintedDocument(workbook.getFirstSheet().getName(), "", tables);
    } catch (ExcelReaderException | IOException e) {
      throw new SourceException(
          file + " is not a readable XLSX workbook: " + e.getMessage() + ". Fetch it again.");
    }
  }

  private static List<Row> rows(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.toList();
    }
  }

  private static PrintedTable table(Sheet sheet, List<Row> rows) {
    List<String> headings = cells(rows.get(0), rows.get(0).getCellCount());
    List<PrintedRow> printed = new ArrayList<>();
    for (Row row : rows.subList(1, rows.size())) {
      int width = Math.max(headings.size(), row.getCellCount());
      printed.add(new PrintedRow(row.getRowNum(), cells(row, width)));
    }
    return new PrintedTable("sheet " + sheet.getName(), headings, printed);
  }

  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(row.getOptionalCell(i).map(XlsxReader::printed).orElse(""));
    }
    return cells;
  }

  private static String printed(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      try {
        return cell.asDate().toLocalDate().toString();
      } catch (DateTimeException | ExcelReaderException e) {
        return cell.getRawValue();
      }
    }
    if (cell.getType() == CellType.NUMBER) {
      return cell.asNumber().toPlainString();
    }
    return cell.getText() == null ? "" : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    Integer id = cell.getDataFormatId();
    String format = cell.getDataFormatString();
    return (id != null && id >= 14 && id <= 22) || (format != null && format.contains("yy"));
  }
}
