package rendicion.job;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import rendicion.domain.Delivery;
import rendicion.domain.ReadContent;
import rendicion.intake.Intake;

/**
 * The main flow. Steps that write files may run again after a stop: what they write is a function
 * of the ledger, so writing it twice changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class RendicionJobConfiguration {

  /** Partitions for each core: enough to keep cores busy, few enough to cost nothing. */
  private static final int PARTITIONS_PER_CORE = 2;

  @Bean
  Job rendicion(
      JobRepository repository,
      Step takeIn,
      Step readAndValidate,
      Step calculate,
      Step consolidate,
      Step issueReceipts,
      Step answerOffices,
      Step report,
      Step publish) {
    return new JobBuilder(repository)
        .start(takeIn)
        .next(readAndValidate)
        .next(calculate)
        .next(consolidate)
        .next(issueReceipts)
        .next(answerOffices)
        .next(report)
        .next(publish)
        .build();
  }

  @Bean
  Step takeIn(Stage stage, TakingIn takeIn) {
    return stage.of(takeIn);
  }

  /** A few partitions, each a chunk-oriented step over the workbooks of some offices. */
  @Bean
  Step readAndValidate(
      JobRepository repository, Step readWorkbooks, OfficePartitioner partitioner) {
    int cores = Runtime.getRuntime().availableProcessors();
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("lectura-");
    threads.setVirtualThreads(true);
    threads.setConcurrencyLimit(cores);
    return new StepBuilder(repository)
        .partitioner("readWorkbooks", partitioner)
        .step(readWorkbooks)
        .gridSize(cores * PARTITIONS_PER_CORE)
        .taskExecutor(threads)
        .build();
  }

  /** One workbook a transaction: a workbook's outcome and the step's status commit together. */
  @Bean
  Step readWorkbooks(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PendingDeliveries pending,
      WorkbookJudge judge,
      ReadingKeeper keeper) {
    return new StepBuilder(repository)
        .<Delivery, ReadContent>chunk(1)
        .transactionManager(transactions)
        .reader(pending)
        .processor(judge)
        .writer(keeper)
        .build();
  }

  @Bean
  @StepScope
  PendingDeliveries pendingDeliveries(
      PlanRuns runs,
      rendicion.store.Ledger ledger,
      @Value("#{jobParameters['identity']}") String identity,
      @Value("#{stepExecutionContext['deliveries']}") String numbers) {
    return new PendingDeliveries(runs.get(identity), ledger, numbers);
  }

  @Bean
  Step calculate(Stage stage, Calculating calculate) {
    return stage.of(calculate);
  }

  @Bean
  Step consolidate(Stage stage, Consolidating consolidate) {
    return stage.of(consolidate);
  }

  @Bean
  Step issueReceipts(Stage stage, IssuingReceipts issueReceipts) {
    return stage.of(issueReceipts);
  }

  @Bean
  Step answerOffices(Stage stage, AnsweringOffices answerOffices) {
    return stage.of(answerOffices);
  }

  @Bean
  Step report(Stage stage, ReportWriting writeReports) {
    return stage.of(writeReports);
  }

  @Bean
  Step publish(Stage stage, Publishing publish) {
    return stage.of(publish);
  }

  @Bean
  Stage stage(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PlanRuns runs,
      Intake intake) {
    return work -> {
      Tasklet tasklet =
          (contribution, context) -> {
            PlanRun run = runs.get(contribution.getStepExecution().getJobParameters());
            intake.requireSpace(run.definitions());
            work.on(run);
            return RepeatStatus.FINISHED;
          };
      return new StepBuilder(repository)
          .tasklet(tasklet, transactions)
          .allowStartIfComplete(true)
          .build();
    };
  }

  /** Makes a step of one piece of work on a run, which begins only where there is room for it. */
  @FunctionalInterface
  interface Stage {
    Step of(Work work);
  }

  /** One piece of work on a run, in one transaction. */
  @FunctionalInterface
  interface Work {
    void on(PlanRun run) throws Exception;
  }
}
