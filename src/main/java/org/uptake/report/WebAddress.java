package org.uptake.report;

import java.util.regex.Pattern;

/** Which texts become links: addresses of web pages and nothing else. */
public final class WebAddress {
  private static final Pattern WEB =
      Pattern.compile(
          "https?://[^\\s\\p{Cntrl}\\p{Cf}\"'<>`\\\\/?#]+([/?#][^\\s\\p{Cntrl}\\p{Cf}\"<>`\\\\]*)?",
          Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /**
   * Whether a text is an address of a web page: {@code http} or {@code https} with a host, without
   * spaces, control characters or unseen marks. {@code javascript:}, {@code data:} and addresses
   * without a scheme are none.
   */
  public static boolean is(String text) {
    return WEB.matcher(text).matches();
  }
}
