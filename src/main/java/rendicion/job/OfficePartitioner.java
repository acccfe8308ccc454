package rendicion.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rendicion.domain.Delivery;
import rendicion.store.Ledger;

/**
 * Deals whole offices out to a bounded number of partitions. An office's deliveries stay together
 * and in the order of arrival, because each is judged against the ones before it.
 */
@Component
@StepScope
class OfficePartitioner implements Partitioner {

  private final PlanRun run;
  private final Ledger ledger;

  OfficePartitioner(
      PlanRuns runs, Ledger ledger, @Value("#{jobParameters['identity']}") String identity) {
    this.run = runs.get(identity);
    this.ledger = ledger;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    List<List<Delivery>> hands = new ArrayList<>();
    int next = 0;
    for (List<Delivery> office : byOffice().values()) {
      if (hands.size() < gridSize) {
        hands.add(new ArrayList<>());
      }
      hands.get(next++ % gridSize).addAll(office);
    }
    run.listener().begins("stage.read", run.toRead(ledger).size());
    Map<String, ExecutionContext> partitions = new HashMap<>();
    for (int i = 0; i < hands.size(); i++) {
      ExecutionContext context = new ExecutionContext();
      context.putString(
          "deliveries",
          hands.get(i).stream()
              .map(d -> Long.toString(d.number()))
              .collect(Collectors.joining(",")));
      partitions.put("partition-" + (i + 1), context);
    }
    return partitions;
  }

  private Map<String, List<Delivery>> byOffice() {
    return run.toRead(ledger).stream()
        .sorted(java.util.Comparator.comparingLong(Delivery::number))
        .collect(Collectors.groupingBy(Delivery::office, TreeMap::new, Collectors.toList()));
  }
}
