package rendicion.progress;

import rendicion.domain.Progress;

/** What enters a mean, with its weight as a whole number from 1. */
record Member(Progress progress, int weight) {}
