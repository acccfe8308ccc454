package rendicion.job;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.stereotype.Component;

/** The runs under way in this process, by identity: the bridge from job parameters to the work. */
@Component
class PlanRuns {

  static final String IDENTITY = "identity";

  private final Map<String, PlanRun> underWay = new ConcurrentHashMap<>();

  void enter(PlanRun run) {
    underWay.put(run.identity(), run);
  }

  void leave(PlanRun run) {
    underWay.remove(run.identity());
  }

  PlanRun get(JobParameters parameters) {
    return get(String.valueOf(parameters.getString(IDENTITY)));
  }

  PlanRun get(String identity) {
    PlanRun run = underWay.get(identity);
    if (run == null) {
      throw new NoSuchElementException("Bug: no run under way for " + identity);
    }
    return run;
  }
}
