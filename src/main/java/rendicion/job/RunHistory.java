package rendicion.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** How the last runs ended, in plain terms. */
@Component
public class RunHistory {

  private final JobRepository repository;
  private final Job job;

  RunHistory(JobRepository repository, Job job) {
    this.repository = repository;
    this.job = job;
  }

  /** The newest runs first. */
  public List<Run> list(int atMost) {
    return repository.getJobInstances(job.getName(), 0, atMost).stream()
        .flatMap(instance -> repository.getJobExecutions(instance).stream())
        .sorted(Comparator.comparingLong(JobExecution::getId).reversed())
        .limit(atMost)
        .map(RunHistory::run)
        .toList();
  }

  private static Run run(JobExecution execution) {
    return new Run(
        String.valueOf(execution.getJobParameters().getString("plan")),
        instant(
            Stream.of(execution.getStartTime(), execution.getCreateTime())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null)),
        execution.getStatus().name());
  }

  private static Instant instant(@Nullable LocalDateTime time) {
    return time == null ? Instant.EPOCH : time.toInstant(ZoneOffset.UTC);
  }

  /**
   * A run.
   *
   * @param status name of Spring Batch's status
   */
  public record Run(String plan, Instant started, String status) {}
}
