package rendicion.samples;

import java.util.List;

/**
 * The mistakes planted in the sample workbooks, so that a test can ask whether each is found. What
 * is not here is meant to be right, or to be a gap that the workbook itself admits.
 */
public final class SampleMistakes {

  public static final List<Mistake> ALL =
      List.of(
          new Mistake(
              "emsa/REPORTE CONEXIONES DIC 2020.xls",
              "AGUA",
              "H47",
              "116,173",
              Kind.WRONG_TOTAL,
              "total typed the year before, its formula lost"),
          new Mistake(
              "residuos-solidos/RESIDUOS DOMICILIARIOS POR MES 2021.xlsx",
              "RESUMEN ANUAL",
              "K16",
              "25,900.00",
              Kind.TIMES_THOUSAND,
              "kilograms in a column of tonnes"),
          new Mistake(
              "residuos-solidos/RESIDUOS DOMICILIARIOS POR MES 2022.xlsx",
              "RESUMEN ANUAL",
              "M19",
              "2,630.90",
              Kind.TEXT_NUMBER,
              "number kept as text, comma for thousands"),
          new Mistake(
              "turismo/ARRIBO DE TURISTAS 2019-2022.xlsx",
              "ARRIBOS",
              "J11",
              "",
              Kind.BLANK,
              "month without figure in a year that has the others"));

  private SampleMistakes() {}

  /** What is wrong with one cell. */
  public enum Kind {
    FRACTION_AMONG_PERCENTAGES,
    TEXT_NUMBER,
    AMBIGUOUS_NUMBER,
    WRONG_UBIGEO,
    TIMES_THOUSAND,
    BLANK,
    ERROR_VALUE,
    MISSPELT_PLACE,
    WRONG_TOTAL,
    DUPLICATE_ROW,
    NEGATIVE,
    YEAR_OUTSIDE_TERM
  }

  /**
   * One mistake.
   *
   * @param file below {@link SampleWorkbooks#FOLDER}
   * @param shown what a person sees in the cell
   * @param what in words
   */
  public record Mistake(
      String file, String sheet, String cell, String shown, Kind kind, String what) {}
}
