package rendicion.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import rendicion.domain.Period;

/** Which plan, which period; all of them when not said. */
final class PlanOptions {

  @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "plan")
  @Nullable String plan;

  @Option(
      names = "--periodo",
      paramLabel = "PERIODO",
      descriptionKey = "periodo",
      converter = PeriodConverter.class)
  @Nullable Period period;

  /** Reads {@code 2021}, {@code 2021-S1}, {@code 2021-T3}, {@code 2021-07}. */
  static final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String value) {
      try {
        return Period.parse(value);
      } catch (RuntimeException e) {
        throw new TypeConversionException(value);
      }
    }
  }
}
