package org.uptake.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.uptake.report.BundledSite;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Every page of a full run is valid HTML, as the checker of the W3C and WHATWG sees it. */
@ExtendWith(BundledSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HtmlValidityIT {
  private static final String HTML_WITH_SVG_AND_ARIA = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final int COMPLAINTS_SHOWN = 40;

  private final Complaints complaints = new Complaints();
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator();

  HtmlValidityIT() throws Exception {
    validator.setUpMainSchema(HTML_WITH_SVG_AND_ARIA, complaints);
    validator.setUpValidatorAndParsers(complaints, true, false);
  }

  private List<String> complaints(String page, String html) throws SAXException, IOException {
    complaints.begin(page);
    InputSource source =
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    source.setSystemId("https://example.org/" + page);
    source.setEncoding("UTF-8");
    validator.checkHtmlInputSource(source);
    return complaints.said();
  }

  @Test
  void everyPageIsValid(BundledSite.Version site) throws SAXException, IOException {
    List<String> all = new ArrayList<>();
    for (String page : site.pages()) {
      all.addAll(complaints(page, site.text(page)));
    }
    assertThat(all.stream().limit(COMPLAINTS_SHOWN)).isEmpty();
  }

  @Test
  void thisTestSeesAFaultOfAPage() throws SAXException, IOException {
    assertThat(complaints("bad.html", "<!DOCTYPE html><title>t</title><p><b>x</p></b>"))
        .isNotEmpty();
    assertThat(complaints("bad.html", "<!DOCTYPE html><title>t</title><p id=a><p id=a>"))
        .isNotEmpty();
  }

  private static final class Complaints implements ErrorHandler {
    private String page = "";
    private List<String> said = new ArrayList<>();

    void begin(String next) {
      page = next;
      said = new ArrayList<>();
    }

    List<String> said() {
      return said;
    }

    private void add(SAXParseException e) {
      said.add(page + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void warning(SAXParseException e) {
      add(e);
    }

    @Override
    public void error(SAXParseException e) {
      add(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(e);
    }
  }
}
