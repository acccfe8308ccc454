package rendicion.job;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rendicion.consolidated.ConsolidatedWorkbook;
import rendicion.feedback.OfficeFeedback;
import rendicion.intake.Gate;
import rendicion.intake.Intake;
import rendicion.intake.Register;
import rendicion.progress.ProgressCalculator;
import rendicion.publication.Publication;
import rendicion.report.Reports;
import rendicion.wording.Wording;

/** The doors of the rooms below. Rooms know no framework; here they are opened for it. */
@Configuration(proxyBeanMethods = false)
class RoomsConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Wording wording() {
    return Wording.spanish();
  }

  @Bean
  Intake intake(@Value("${rendicion.state}") Path state, Clock clock) {
    return new Intake(state, clock);
  }

  @Bean
  Registers registers(@Value("${rendicion.state}") Path state) {
    return plan -> Register.ofReceipts(state, plan);
  }

  @Bean
  Publications publications() {
    return Publication::new;
  }

  @Bean
  Gate gate() {
    return new Gate();
  }

  @Bean
  ConsolidatedWorkbook consolidatedWorkbook() {
    return new ConsolidatedWorkbook();
  }

  @Bean
  OfficeFeedback officeFeedback() {
    return new OfficeFeedback();
  }

  @Bean
  ProgressCalculator progressCalculator(Wording wording) {
    return new ProgressCalculator(wording);
  }

  @Bean
  Reports reports(Wording wording) {
    return new Reports(wording);
  }
}
