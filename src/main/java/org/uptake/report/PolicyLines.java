package org.uptake.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uptake.report.Measured.Reach;
import org.uptake.report.PageModel.Law;
import org.uptake.report.PageModel.PolicyLine;

/** The policies of a county's or state's page, with what the state's laws do to them. */
final class PolicyLines {
  static final String FEDERAL = "federal_programme";

  /** The family of state laws against limits. */
  static final String PREEMPTS = "state_preempts";

  /** The families that laws held forbid: limits on cooperation with immigration enforcement. */
  static final Set<String> FORBIDDEN = Set.of("detainer_limits", "sanctuary_ordinances");

  private static final Set<String> STATE_LAWS = Set.of("state_extends", PREEMPTS);

  /** What the project is about comes first; programmes of the nation come last. */
  static final List<String> FAMILIES =
      List.of(
          "detainer_limits",
          "sanctuary_ordinances",
          "state_extends",
          PREEMPTS,
          "anti_sanctuary",
          "agreement_287g",
          "children_welcomed",
          "children_refused",
          "municipal_id",
          "immigrant_affairs",
          "budget",
          FEDERAL);

  private static final List<String> LAST = List.of("may_have_ended", "ended");

  /** By family; those that stand first, then the newest first. */
  static final Comparator<Site.PolicyRow> ORDER =
      Comparator.comparingInt((Site.PolicyRow p) -> FAMILIES.indexOf(p.family()))
          .thenComparingInt(PolicyLines::rank)
          .thenComparing(p -> p.adopted().latest().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Site.PolicyRow::placeName)
          .thenComparing(Site.PolicyRow::policyId);

  private final SiteIndex site;
  private final List<Reach> reaching;
  private final Map<String, PolicyLine> lines = new LinkedHashMap<>();

  private static int rank(Site.PolicyRow policy) {
    if (policy.standing()) {
      return 0;
    }
    return LAST.contains(policy.status()) ? 1 + LAST.indexOf(policy.status()) : 1 + LAST.size();
  }

  /** Lines of a page on which these state laws reach the counties. */
  PolicyLines(SiteIndex site, List<Reach> reaching) {
    this.site = site;
    this.reaching = reaching;
  }

  /** Policies of a county or of a place in one. */
  void local(List<Site.PolicyRow> policies, String scope) {
    for (Site.PolicyRow policy : policies) {
      add(policy, scope, Optional.empty(), lawAgainst(policy));
    }
  }

  /**
   * Policies of the places in a county; a city that is the county, or whose part the county is, is
   * told apart.
   */
  void inside(String county, String scope, String isCounty, String aroundCounty) {
    for (Site.PolicyRow policy : site.policiesInside(county)) {
      int coextensive = site.place(policy.placeId()).map(Site.PlaceRow::coextensive).orElse(0);
      String whose = coextensive == 0 ? scope : coextensive == 1 ? isCounty : aroundCounty;
      local(List.of(policy), whose);
    }
  }

  /** Of such a policy no end is held, and no source says that it was kept after the law came. */
  private boolean lawAgainst(Site.PolicyRow policy) {
    return policy.status().equals("in_force")
        && FORBIDDEN.contains(policy.family())
        && reaching.stream()
            .filter(r -> r.family().equals(PREEMPTS))
            .anyMatch(r -> r.since().isEmpty() || !statedSince(policy, r.since().get()));
  }

  /** A list or a confirmation shows a policy standing on its own day. */
  private boolean statedSince(Site.PolicyRow policy, LocalDate day) {
    return site.events(policy.policyId()).stream()
        .filter(e -> !e.confidence().equals("low"))
        .flatMap(e -> e.date().earliest().or(e.date()::latest).stream())
        .anyMatch(stated -> !stated.isBefore(day));
  }

  /** A state's own policies; a law that reaches the counties says by which provision. */
  void state(List<Site.PolicyRow> policies, String scope, String inherited) {
    for (Site.PolicyRow policy : policies) {
      Optional<Reach> reach =
          reaching.stream().filter(r -> r.policyId().equals(policy.policyId())).findFirst();
      add(policy, reach.isPresent() ? inherited : scope, reach, false);
    }
  }

  private void add(Site.PolicyRow policy, String scope, Optional<Reach> reach, boolean lawAgainst) {
    lines.putIfAbsent(
        policy.policyId(),
        new PolicyLine(
            policy,
            "../" + site.address(policy),
            whose(policy, scope),
            reach,
            site.disagree(policy.policyId())
                ? Optional.of("../" + FamilyPaths.disagreement(policy.policyId()))
                : Optional.empty(),
            lawAgainst));
  }

  private static String whose(Site.PolicyRow policy, String scope) {
    if (policy.family().equals(FEDERAL)) {
      return Text.of("scope.federal");
    }
    return policy.by().basis().equals("count_only") ? Text.of("scope.count") : scope;
  }

  /** All lines, by family; those that stand first, then the newest first. */
  PageModel.Policies table() {
    return new PageModel.Policies(
        lines.values().stream().sorted(Comparator.comparing(PolicyLine::policy, ORDER)).toList(),
        against(),
        stateLawHeld());
  }

  private boolean stateLawHeld() {
    return lines.values().stream()
        .map(PolicyLine::policy)
        .anyMatch(p -> STATE_LAWS.contains(p.family()) && !p.status().equals("not_adopted"));
  }

  /** The laws against policies of which no end is held; none if no line is such a policy. */
  private List<Law> against() {
    if (lines.values().stream().noneMatch(PolicyLine::lawAgainst)) {
      return List.of();
    }
    return reaching.stream()
        .filter(r -> r.family().equals(PREEMPTS))
        .map(
            r -> {
              Site.PolicyRow law = site.policy(r.policyId());
              return new Law(law, "../" + site.address(law), r);
            })
        .toList();
  }
}
