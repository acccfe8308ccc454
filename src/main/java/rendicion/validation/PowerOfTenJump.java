package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * A figure lies far outside its own row, and a point moved by one, two or three digits would put it
 * back: a digit too many or too few.
 */
final class PowerOfTenJump implements Rule {

  private static final int FEWEST_NEIGHBOURS = 3;
  private static final BigDecimal SMALLEST_USUAL = BigDecimal.valueOf(5);
  private static final BigDecimal FAR = BigDecimal.valueOf(3);
  private static final BigDecimal NEAR = new BigDecimal("1.5");

  @Override
  public String code() {
    return "validation.power-of-ten-jump";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (List<Observation> row : submission.rowsWithHistory().values()) {
      row.stream()
          .filter(o -> submission.isHere(o) && !submission.isDisproved(o))
          .forEach(
              o ->
                  findMeant(o.value(), Series.neighbours(o, row))
                      .map(m -> remark(submission, o, m))
                      .ifPresent(remarks::add));
    }
    return remarks;
  }

  private static Remark remark(Submission submission, Observation o, BigDecimal meant) {
    Remark remark = Remark.on(o, submission.about(o));
    return submission.typed(o, meant).map(remark::proposing).orElse(remark);
  }

  /** The figure with its point moved back into its row; empty where it is not far outside. */
  private static Optional<BigDecimal> findMeant(BigDecimal value, List<BigDecimal> neighbours) {
    if (neighbours.size() < FEWEST_NEIGHBOURS || value.signum() <= 0 || isLoose(neighbours)) {
      return Optional.empty();
    }
    BigDecimal least = neighbours.getFirst();
    BigDecimal most = neighbours.getLast();
    boolean far =
        value.compareTo(most.multiply(FAR)) > 0 || value.multiply(FAR).compareTo(least) < 0;
    return IntStream.of(-3, -2, -1, 1, 2, 3)
        .filter(power -> far)
        .mapToObj(value::scaleByPowerOfTen)
        .filter(v -> isNear(v, least, most))
        .findFirst();
  }

  /** Small counts jump about; they are only asked about in a row that keeps together. */
  private static boolean isLoose(List<BigDecimal> neighbours) {
    return Series.median(neighbours).compareTo(SMALLEST_USUAL) < 0
        && neighbours.getLast().compareTo(neighbours.getFirst().multiply(FAR)) > 0;
  }

  private static boolean isNear(BigDecimal value, BigDecimal least, BigDecimal most) {
    return value.multiply(NEAR).compareTo(least) >= 0 && value.compareTo(most.multiply(NEAR)) <= 0;
  }
}
