package org.uptake.report;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.uptake.report.Measured.Disagreement;
import org.uptake.report.Measured.Reach;
import org.uptake.report.PageModel.Law;

/** Gathers what sources say of the policies of a place. */
final class PolicyArticles {
  private final SiteIndex site;
  private final Map<String, List<Disagreement>> disagreements;

  PolicyArticles(SiteIndex site) {
    this.site = site;
    this.disagreements =
        site.data().measured().disagreements().stream().collect(groupingBy(Disagreement::policyId));
  }

  /** The place's own policies in the order of its table; none if no policy of it is held. */
  List<PolicyArticle> of(Site.PlaceRow place) {
    List<Reach> reaching = site.reaching(place);
    return site.policies(place.placeId()).stream()
        .sorted(PolicyLines.ORDER)
        .map(policy -> article(place, policy, reaching))
        .toList();
  }

  private PolicyArticle article(Site.PlaceRow place, Site.PolicyRow policy, List<Reach> reaching) {
    boolean own = place.kind().equals("state");
    return new PolicyArticle(
        policy,
        place.page(),
        FamilyPaths.page(policy.family()),
        site.events(policy.policyId()),
        disagreements.getOrDefault(policy.policyId(), List.of()),
        FamilyPaths.disagreement(policy.policyId()),
        own ? List.of() : laws(reaching, r -> r.family().equals(policy.family())),
        PolicyLines.FORBIDDEN.contains(policy.family())
            ? laws(reaching, r -> r.family().equals(PolicyLines.PREEMPTS))
            : List.of());
  }

  private List<Law> laws(List<Reach> reaching, Predicate<Reach> wanted) {
    return reaching.stream()
        .filter(wanted)
        .map(
            r -> {
              Site.PolicyRow law = site.policy(r.policyId());
              return new Law(law, "../" + site.address(law), r);
            })
        .toList();
  }
}
