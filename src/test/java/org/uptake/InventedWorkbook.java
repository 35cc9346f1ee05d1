package org.uptake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small Excel workbook, made up for a test. Whole numbers are numbers, all else is text. */
public final class InventedWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private InventedWorkbook() {}

  /** A sheet: lines of cells with bars between, the first with the headings. */
  public record Sheet(String name, List<String> lines) {

    /** Makes the list unchangeable. */
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  /** The bytes of a workbook with these sheets. */
  public static byte[] of(Sheet... sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder names = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      StringBuilder types = new StringBuilder();
      for (int i = 1; i <= sheets.length; i++) {
        String name = sheets[i - 1].name();
        names.append("<sheet name=\"" + name + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        relations.append(
            "<Relationship Id=\"rId"
                + i
                + "\" Type=\""
                + OFFICE
                + "/worksheet\""
                + " Target=\"worksheets/sheet"
                + i
                + ".xml\"/>");
        types.append(
            "<Override PartName=\"/xl/worksheets/sheet"
                + i
                + ".xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets[i - 1]));
      }
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
              + ".relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
              + types
              + "</Types>");
      put(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\""
              + MAIN
              + "\"><numFmts count=\"0\"/><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs>"
              + "</styleSheet>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\""
              + PACKAGE
              + "\"><Relationship Id=\"rId1\" Type=\""
              + OFFICE
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"" + PACKAGE + "\">" + relations + "</Relationships>");
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><sheets>"
              + names
              + "</sheets></workbook>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sheet(Sheet sheet) {
    StringBuilder rows = new StringBuilder();
    for (int r = 1; r <= sheet.lines().size(); r++) {
      rows.append("<row r=\"" + r + "\">");
      String[] cells = sheet.lines().get(r - 1).split("\\|", -1);
      for (int c = 0; c < cells.length; c++) {
        String at = (char) ('A' + c) + String.valueOf(r);
        if (cells[c].matches("\\d+")) {
          rows.append("<c r=\"" + at + "\"><v>" + cells[c] + "</v></c>");
        } else if (!cells[c].isEmpty()) {
          rows.append("<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cells[c] + "</t></is></c>");
        }
      }
      rows.append("</row>");
    }
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
