package rendicion.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rendicion.domain.Closing;
import rendicion.intake.Register;
import rendicion.store.ClosingDocument;

/**
 * The closings of a plan, as the decisions in the state folder tell them: the last document of a
 * number holds.
 */
@Component
class Closings {

  private final Path state;

  Closings(@Value("${rendicion.state}") Path state) {
    this.state = state;
  }

  Register registerOf(String plan) {
    return Register.ofDecisions(state, plan);
  }

  /** In the order of their numbers, reopened ones included. */
  List<Closing> list(String plan) {
    Map<Integer, Closing> byNumber = new TreeMap<>();
    for (Closing closing : registerOf(plan).list(ClosingDocument::read)) {
      byNumber.put(closing.number(), closing);
    }
    return List.copyOf(byNumber.values());
  }

  void add(String plan, Closing closing) {
    registerOf(plan).append(ClosingDocument.write(closing));
  }
}
