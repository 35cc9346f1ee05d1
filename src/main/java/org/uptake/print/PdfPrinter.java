package org.uptake.print;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Prints an HTML document as a tagged PDF (PDF/UA) with the bundled Inter embedded. Equal documents
 * give equal bytes: no clock is read.
 */
public final class PdfPrinter {
  private static final String PRODUCER = "Uptake";

  /** The dates of the metadata, which the library takes from the clock. */
  private static final Pattern DATES =
      Pattern.compile("\\s*<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:\\1Date>");

  private PdfPrinter() {}

  /**
   * The PDF of a document. Links within it and links to http addresses are kept; of relative links,
   * which would lead nowhere from there, only the text stays.
   */
  public static byte[] pdf(String html, Paper paper) {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new BundledFonts());
    Document document = Jsoup.parse(html);
    for (Element link : document.select("a[href]")) {
      if (!link.attr("href").matches("(https?://|#).*")) {
        link.unwrap();
      }
    }
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(font("Inter-Regular.ttf"), "Inter", 400, FontStyle.NORMAL, true);
    builder.useFont(font("Inter-SemiBold.ttf"), "Inter", 600, FontStyle.NORMAL, true);
    builder.useDefaultPageSize(paper.width(), paper.height(), PageSizeUnits.MM);
    builder.usePdfUaAccessibility(true);
    builder.withProducer(PRODUCER);
    builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(document), "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      withoutClock(renderer.getPdfDocument());
      renderer.getPdfDocument().save(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print " + document.title(), e);
    }
    return out.toByteArray();
  }

  private static void withoutClock(PDDocument document) throws IOException {
    document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
    document.setDocumentId(0L);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
      byte[] kept = DATES.matcher(xmp).replaceAll("").getBytes(StandardCharsets.UTF_8);
      document
          .getDocumentCatalog()
          .setMetadata(new PDMetadata(document, new ByteArrayInputStream(kept)));
    }
  }

  static FSSupplier<InputStream> font(String file) {
    String path = "assets/fonts/" + file;
    return () -> {
      InputStream in = PdfPrinter.class.getClassLoader().getResourceAsStream(path);
      if (in == null) {
        throw new IllegalStateException("the program lacks its asset " + path);
      }
      return in;
    };
  }
}
