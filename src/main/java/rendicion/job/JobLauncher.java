package rendicion.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/**
 * Starts the job under its identity and clears what a killed process left behind. Only safe while
 * the state lock is held: nobody else can be running.
 */
@Component
class JobLauncher {

  private static final int WORKS_REMEMBERED = 20;

  private final JobRepository repository;
  private final JobOperator operator;
  private final Job job;
  private volatile boolean stopping;

  JobLauncher(JobRepository repository, JobOperator operator, Job job) {
    this.repository = repository;
    this.operator = operator;
    this.job = job;
  }

  /**
   * The parameters of a run: those of the last round that its work had, when that one came to its
   * end, and else those of a further round. A round is begun once. What an interrupted one did is
   * in the ledger; what the job repository says of it may be half-written, so nothing goes on from
   * it.
   *
   * @param makeAgain whether a further round is needed although the last one came to its end
   */
  JobParameters parametersFor(PlanRun run, boolean makeAgain) {
    forgetWhatNeverBegan();
    JobParameters last = parameters(run, 1);
    JobParameters next = last;
    for (long round = 1; repository.getJobInstance(job.getName(), next) != null; round++) {
      last = next;
      next = parameters(run, round + 1);
    }
    return isComplete(last) && !makeAgain ? last : next;
  }

  /**
   * Rounds that a process died at the very beginning of; once gone later they would leave a gap.
   */
  private void forgetWhatNeverBegan() {
    repository.getJobInstances(job.getName(), 0, Integer.MAX_VALUE).stream()
        .filter(instance -> repository.getLastJobExecution(instance) == null)
        .forEach(repository::deleteJobInstance);
  }

  private static JobParameters parameters(PlanRun run, long round) {
    return new JobParametersBuilder()
        .addString("plan", run.plan())
        .addString(PlanRuns.IDENTITY, run.identity())
        .addLong("round", round)
        .toJobParameters();
  }

  boolean isComplete(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    return instance != null
        && repository.getJobExecutions(instance).stream()
            .anyMatch(e -> e.getStatus() == BatchStatus.COMPLETED);
  }

  JobExecution start(JobParameters parameters) throws Exception {
    repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    JobExecution execution = operator.start(job, parameters);
    forgetOldRuns(String.valueOf(parameters.getString("plan")));
    return execution;
  }

  /**
   * The repository lies in memory as a whole, so only the last of a plan's works are remembered,
   * each with all its rounds. One that comes back later is done again, to the same end.
   */
  private void forgetOldRuns(String plan) {
    Map<String, List<JobInstance>> newestFirst = new LinkedHashMap<>();
    for (JobInstance instance : repository.getJobInstances(job.getName(), 0, Integer.MAX_VALUE)) {
      JobExecution last = repository.getLastJobExecution(instance);
      if (last != null && plan.equals(last.getJobParameters().getString("plan"))) {
        newestFirst
            .computeIfAbsent(
                String.valueOf(last.getJobParameters().getString(PlanRuns.IDENTITY)),
                identity -> new ArrayList<>())
            .add(instance);
      }
    }
    newestFirst.values().stream()
        .skip(WORKS_REMEMBERED)
        .flatMap(List::stream)
        .forEach(repository::deleteJobInstance);
  }

  /** Asks what runs to end, and lets nothing else begin. */
  void stop() {
    stopping = true;
    for (JobExecution execution : repository.findRunningJobExecutions(job.getName())) {
      stop(execution);
    }
  }

  boolean isStopping() {
    return stopping;
  }

  private void stop(JobExecution execution) {
    try {
      operator.stop(execution);
    } catch (JobExecutionNotRunningException e) {
      // It ended meanwhile, which is what was wanted.
    }
  }
}
