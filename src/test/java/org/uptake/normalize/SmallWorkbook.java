package org.uptake.normalize;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** An XLSX workbook of one sheet, made of the rows of a CSV text; digits become numbers. */
final class SmallWorkbook {
  private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private SmallWorkbook() {}

  static byte[] of(String csv) throws IOException {
    StringBuilder rows = new StringBuilder();
    List<CSVRecord> records = CSVFormat.RFC4180.parse(new java.io.StringReader(csv)).getRecords();
    for (CSVRecord record : records) {
      rows.append("<row r=\"").append(record.getRecordNumber()).append("\">");
      for (int i = 0; i < record.size(); i++) {
        rows.append(cell((char) ('A' + i) + "" + record.getRecordNumber(), record.get(i)));
      }
      rows.append("</row>");
    }
    return zip(
        new TreeMap<>(
            Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\""
                    + TYPES
                    + "content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + SHEET + "\"/>",
                "_rels/.rels",
                "<Relationships xmlns=\""
                    + TYPES
                    + "relationships\"><Relationship Id=\"r1\" Type=\""
                    + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\""
                    + SHEET
                    + "\" xmlns:r=\""
                    + OFFICE
                    + "\"><sheets>"
                    + "<sheet name=\"Data\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\""
                    + TYPES
                    + "relationships\"><Relationship Id=\"r1\" Type=\""
                    + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\""
                    + SHEET
                    + "\"><sheetData>"
                    + rows
                    + "</sheetData></worksheet>")));
  }

  private static String cell(String at, String text) {
    if (text.isEmpty()) {
      return "";
    }
    if (text.matches("\\d+")) {
      return "<c r=\"" + at + "\"><v>" + text + "</v></c>";
    }
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
