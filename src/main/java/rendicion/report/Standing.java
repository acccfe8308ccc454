package rendicion.report;

import rendicion.domain.Progress;
import rendicion.domain.Summary;
import rendicion.pdf.Text;

/** Where an objective or a dimension stands: state, progress and, always beside it, coverage. */
record Standing(Edition edition) {

  Text of(Summary summary) {
    Phrases phrases = new Phrases(edition);
    String coverage = phrases.coverage(summary.coverage());
    Text state = phrases.rating(summary.rating());
    return switch (summary.progress()) {
      case Progress.Measured measured ->
          edition
              .references()
              .after(
                  state
                      .plain(" · " + edition.say("standing.progress") + " ")
                      .bold(phrases.percent(summary, measured))
                      .plain(" (" + coverage + ")"),
                  summary)
              .plain(".");
      case Progress.NotMeasurable none ->
          state.plain(
              " · "
                  + edition.say("standing.none", "reason", phrases.reason(none.reason()))
                  + " ("
                  + coverage
                  + ").");
    };
  }
}
