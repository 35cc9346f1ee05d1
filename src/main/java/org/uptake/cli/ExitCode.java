package org.uptake.cli;

/** The exit codes that all commands share. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int DEGRADED = 3;
  static final int CHECKS_FAILED = 4;
  static final int LOCKED = 5;

  private ExitCode() {}
}
