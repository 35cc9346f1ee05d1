package org.uptake.report;

import java.util.List;

/**
 * A policy with all that its sources say of it, as it stands on the page of its own place.
 *
 * @param placePage the page of its place, from the site's top
 * @param familyPage the page of its family, from the site's top
 * @param events every event as one publication states it, oldest first
 * @param disagreements where its sources disagree
 * @param disagreementPage its row on the page of disagreements, from the site's top
 * @param with state laws in force, surely or possibly, that bring such a policy to the counties
 * @param against state laws in force, surely or possibly, that forbid such a policy
 */
public record PolicyArticle(
    Site.PolicyRow policy,
    String placePage,
    String familyPage,
    List<Site.EventRow> events,
    List<Measured.Disagreement> disagreements,
    String disagreementPage,
    List<PageModel.Law> with,
    List<PageModel.Law> against) {

  /** The anchor of the article on the page of its place. */
  public String anchor() {
    return Words.anchor(policy.policyId());
  }
}
