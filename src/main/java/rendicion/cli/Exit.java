package rendicion.cli;

import rendicion.job.Outcome;

/** Exit codes, as documented in the README. */
final class Exit {

  static final int DONE = 0;
  static final int STOPPED = 4;
  static final int FAILED = 5;
  static final int WRONG_USE = 64;
  static final int ALREADY_RUNNING = 75;

  private Exit() {}

  static int of(Outcome.Status status) {
    return switch (status) {
      case DONE, NOTHING_NEW -> DONE;
      case STOPPED -> STOPPED;
      case FAILED -> FAILED;
    };
  }
}
