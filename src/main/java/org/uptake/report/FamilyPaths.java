package org.uptake.report;

/** Where the pages of families stand, from the site's top. */
final class FamilyPaths {
  private FamilyPaths() {}

  /** The page of a family. */
  static String page(String family) {
    return switch (family) {
      case "agreement_287g" -> "policies/287g.html";
      default -> "policies/" + family.replace('_', '-') + ".html";
    };
  }

  /** A file of the family's rows beside its page. */
  static String file(String family, String ending) {
    return "data/" + page(family).replace(".html", "") + ending;
  }

  /** A policy's first row on the page of disagreements. */
  static String disagreement(String policyId) {
    return "disagreements.html#d-" + Words.anchor(policyId);
  }
}
