package rendicion.job;

import java.util.List;
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
   * The parameters of a run. When what it published is no longer what people see, a completed
   * identity gets a further round, so that it is made again.
   */
  JobParameters parametersFor(PlanRun run, boolean makeAgain) {
    for (long round = 1; ; round++) {
      JobParameters parameters =
          new JobParametersBuilder()
              .addString("plan", run.plan())
              .addString(PlanRuns.IDENTITY, run.identity())
              .addLong("round", round)
              .toJobParameters();
      if (!isComplete(parameters) || (!makeAgain && isLast(parameters, run, round))) {
        return parameters;
      }
    }
  }

  private boolean isLast(JobParameters parameters, PlanRun run, long round) {
    JobParameters next =
        new JobParametersBuilder(parameters).addLong("round", round + 1).toJobParameters();
    return repository.getJobInstance(job.getName(), next) == null;
  }

  boolean isComplete(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    return instance != null
        && repository.getJobExecutions(instance).stream()
            .anyMatch(e -> e.getStatus() == BatchStatus.COMPLETED);
  }

  JobExecution start(JobParameters parameters) throws Exception {
    recover(parameters);
    return operator.start(job, parameters);
  }

  /** Ends executions that a killed process left running, and drops instances it left empty. */
  private void recover(JobParameters parameters) {
    repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance == null) {
      return;
    }
    List<JobExecution> executions = repository.getJobExecutions(instance);
    if (executions.isEmpty() || last(executions).getStatus() == BatchStatus.UNKNOWN) {
      repository.deleteJobInstance(instance);
    }
  }

  private static JobExecution last(List<JobExecution> executions) {
    return executions.stream()
        .max(java.util.Comparator.comparingLong(JobExecution::getId))
        .orElseThrow();
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
