package rendicion.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rendicion.domain.Appearance;
import rendicion.domain.Definitions;
import rendicion.domain.Plan;
import rendicion.wording.Wording;

/**
 * Reads a plan's folder. What is wrong with it is told all at once: what cannot be parsed, what
 * breaks the schema, and what contradicts itself as far as the rest can be understood.
 */
public final class PlanReader {

  static final String PLAN = "plan.yaml";
  static final String OFFICES = "offices.yaml";
  static final String JOB = "job.yaml";
  static final List<String> FILES = List.of(PLAN, OFFICES, JOB);

  private PlanReader() {}

  /**
   * The definitions in a folder whose name is the plan's code.
   *
   * @throws InvalidDefinitionsException when there is any mistake in the files
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static Definitions read(Path planFolder) {
    String folder = String.valueOf(planFolder.toAbsolutePath().normalize().getFileName());
    Problems problems = new Problems(Wording.spanish());
    try {
      Map<String, Entry> files = parse(planFolder, problems);
      new Checks(folder, problems).check(files);
      AppearanceReader appearance = new AppearanceReader(planFolder, problems);
      Appearance look = appearance.read(Optional.ofNullable(files.get(JOB)));
      problems.throwIfAny(folder);
      return definitions(files, Fingerprint.of(planFolder), look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that could be parsed, by name; their schemas are checked. */
  private static Map<String, Entry> parse(Path folder, Problems problems) throws IOException {
    Map<String, Entry> files = new HashMap<>();
    for (String file : FILES) {
      parse(folder, file, SchemaCheck.of(file), problems, files);
    }
    for (String file : LayoutFiles.in(folder)) {
      parse(folder, file, SchemaCheck.ofLayouts(), problems, files);
    }
    return files;
  }

  private static void parse(
      Path folder, String file, SchemaCheck schema, Problems problems, Map<String, Entry> files)
      throws IOException {
    Optional<Source> source = SourceReader.read(folder.resolve(file), file, problems);
    source.ifPresent(
        s -> {
          schema.check(s, problems);
          files.put(file, s.root());
        });
  }

  private static Definitions definitions(
      Map<String, Entry> files, String fingerprint, Appearance appearance) {
    Entry planFile = files.get(PLAN);
    Entry officesFile = files.get(OFFICES);
    Entry jobFile = files.get(JOB);
    if (planFile == null || officesFile == null || jobFile == null) {
      throw new IllegalStateException("Bug: a file is missing and no problem says so");
    }
    Plan plan = PlanTranslation.plan(planFile, JobTranslation.trajectory(jobFile));
    return new Definitions(
        plan,
        OfficeTranslation.offices(officesFile, LayoutFiles.among(files)),
        JobTranslation.settings(jobFile, appearance),
        fingerprint);
  }
}
