package rendicion.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every sample workbook by its path below {@code input/puno-2019-2022}. Run {@link #main} from the
 * project's folder to write them anew:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp "target/test-classes:$(cat target/classpath)" rendicion.samples.SampleWorkbooks
 * </pre>
 */
final class SampleWorkbooks {

  static final Path FOLDER = Path.of("input", "puno-2019-2022");

  private SampleWorkbooks() {}

  static SortedMap<String, byte[]> all() {
    SortedMap<String, byte[]> all = new TreeMap<>();
    put(all, "area-tecnica-municipal", RuralSystems.files());
    put(all, "desarrollo-agropecuario", DairyControl.files());
    put(all, "desarrollo-economico", Workforce.files());
    put(all, "desarrollo-urbano", UrbanPlan.files());
    put(all, "educacion", SchoolTest.files());
    put(all, "emsa", WaterConnections.files());
    put(all, "emsa", WasteWater.files());
    put(all, "instituto-vial", RoadInventory.files());
    put(all, "medio-ambiente", HarvestedWater.files());
    put(all, "planificacion", OperationalPlan.files());
    put(all, "programas-sociales", MilkProgramme.files());
    put(all, "red-de-salud", ChildNutrition.files());
    put(all, "residuos-solidos", SolidWaste.files());
    put(all, "seguridad-ciudadana", CrimeStatistics.files());
    put(all, "turismo", TouristArrivals.files());
    return all;
  }

  private static void put(SortedMap<String, byte[]> all, String office, Map<String, byte[]> files) {
    files.forEach((name, bytes) -> all.put(office + "/" + name, bytes));
  }

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path target = FOLDER.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }
}
