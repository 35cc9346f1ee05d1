package org.uptake.model;

/** What can happen to a policy. Which of them adopt or end is a table per family, not code. */
public enum EventKind implements Coded {
  CAMPAIGN_OBSERVED,
  INTRODUCED,
  FAILED,
  PASSED,
  SIGNED,
  EFFECTIVE,
  ISSUED,
  ANNOUNCED,
  FIRST_LISTED,
  AMENDED,
  REAFFIRMED,
  SUSPENDED,
  RESCINDED,
  TERMINATED,
  SUPERSEDED,
  RESTORED,
  PREEMPTED,
  ENJOINED,
  EXPIRED,
  CANCELLED,
  /** A source states that nothing had been handed out as of its day; decides nothing. */
  NOT_ISSUED,
  LAST_LISTED
}
