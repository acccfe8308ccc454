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
              "area-tecnica-municipal/PADRON_JASS_PLATERIA_2022.xlsx",
              "DISPOSICION EXCRETAS",
              "B6",
              "210412",
              Kind.WRONG_UBIGEO,
              "code of another province, as the plan misprints it; so in every row"),
          new Mistake(
              "emsa/CONTROL CAUDALES ESPINAR 2019-2022.xls",
              "2020",
              "J24",
              "#DIV/0!",
              Kind.ERROR_VALUE,
              "mean over readings that were not entered"),
          new Mistake(
              "emsa/CONTROL CAUDALES ESPINAR 2019-2022.xls",
              "2022",
              "K23",
              "33.854",
              Kind.AMBIGUOUS_NUMBER,
              "text; a point before three digits"),
          new Mistake(
              "emsa/REPORTE CONEXIONES DIC 2020.xls",
              "AGUA",
              "H47",
              "116,173",
              Kind.WRONG_TOTAL,
              "total typed the year before, its formula lost"),
          new Mistake(
              "planificacion/EVALUACION POI-PEI 2020.xlsx",
              "POI",
              "K67",
              "-689,922",
              Kind.NEGATIVE,
              "a reversal entered as spending"),
          new Mistake(
              "planificacion/EVALUACION POI-PEI 2021 II SEM.xlsx",
              "PEI",
              "D7",
              "0.613",
              Kind.FRACTION_AMONG_PERCENTAGES,
              "61.3 % typed as a bare fraction below 35.2"),
          new Mistake(
              "planificacion/EVALUACION POI-PEI 2021 II SEM.xlsx",
              "POI",
              "J108",
              "18,843,892",
              Kind.WRONG_TOTAL,
              "total typed by hand"),
          new Mistake(
              "programas-sociales/PVL CONSOLIDADO 2021.xlsx",
              "JUL",
              "C19",
              "Capachika",
              Kind.MISSPELT_PLACE,
              "district as it sounds"),
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
              "seguridad-ciudadana/ESTADISTICA DELICTIVA COPROSEC 2021.xlsx",
              "DENUNCIAS PNP",
              "K52",
              "23",
              Kind.DUPLICATE_ROW,
              "the row above once more"),
          new Mistake(
              "seguridad-ciudadana/ESTADISTICA DELICTIVA COPROSEC 2022.xlsx",
              "DENUNCIAS PNP",
              "A108",
              "2012",
              Kind.YEAR_OUTSIDE_TERM,
              "year mistyped"),
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
