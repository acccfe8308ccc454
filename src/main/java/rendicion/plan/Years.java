package rendicion.plan;

import java.util.Optional;

/** First and last year of the plan. */
record Years(int first, int last) {

  /** Nothing when plan.yaml does not give both, in order. */
  static Optional<Years> of(Entry planFile) {
    return planFile
        .find("plan")
        .flatMap(
            head ->
                head.findInteger("primer_anio")
                    .flatMap(f -> head.findInteger("ultimo_anio").map(l -> new Years(f, l))))
        .filter(y -> y.first <= y.last);
  }

  boolean contain(int year) {
    return year >= first && year <= last;
  }
}
