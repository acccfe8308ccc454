package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/** The mean of the capped percentages that could be measured; weights are shared out among them. */
final class WeightedProgress {

  private WeightedProgress() {}

  static Progress mean(List<Member> members, Scale scale) {
    List<BigDecimal> weighted = new ArrayList<>();
    List<String> terms = new ArrayList<>();
    int weights = 0;
    for (Member member : members) {
      if (member.progress() instanceof Progress.Measured measured) {
        weights += member.weight();
        weighted.add(measured.capped().multiply(BigDecimal.valueOf(member.weight())));
        terms.add(term(member.weight(), measured));
      }
    }
    if (weighted.isEmpty()) {
      return new Progress.NotMeasurable(Reason.NOTHING_TO_AGGREGATE);
    }
    BigDecimal mean = Exact.ratio(Exact.sum(weighted), BigDecimal.valueOf(weights), BigDecimal.ONE);
    String sum = terms.stream().collect(Collectors.joining(" + "));
    return scale.measured(
        mean,
        terms.size() == 1
            ? scale.wording().say("calculation.single")
            : "(" + sum + ") ÷ " + weights);
  }

  private static String term(int weight, Progress.Measured measured) {
    String percent = Spanish.percentNumber(measured.capped());
    return weight == 1 ? percent : weight + " × " + percent;
  }
}
