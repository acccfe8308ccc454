package rendicion.plan;

import java.util.Map;

/**
 * What a schema cannot say: that the files agree with themselves and with each other. A check is
 * left out where what it needs could not be read, so that one mistake is told once.
 */
final class Checks {

  private final String folder;
  private final Problems problems;

  Checks(String folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  void check(Map<String, Entry> files) {
    Entry plan = files.get(PlanReader.PLAN);
    Entry offices = files.get(PlanReader.OFFICES);
    Entry job = files.get(PlanReader.JOB);
    if (plan != null) {
      new PlanCheck(plan, problems).check(folder);
      new ReferenceCheck(plan, problems).checkPlan();
    }
    if (offices != null) {
      new OfficeCheck(offices, LayoutFiles.among(files), problems).check();
    }
    if (plan != null && offices != null) {
      new ReferenceCheck(plan, problems).checkOffices(offices, LayoutFiles.among(files));
    }
    if (job != null) {
      new JobCheck(job, problems).check(plan);
    }
    if (plan != null && job != null && !job.find("metodo").orElse(job).has("trayectoria")) {
      plan.list("indicadores").stream()
          .filter(i -> !i.has("trayectoria"))
          .forEach(i -> problems.add(i, "path-nowhere", Map.of()));
    }
  }
}
