package rendicion.workbook;

import java.math.BigDecimal;

/** What is to stand in a cell. */
public sealed interface Entry {

  record Text(String text, Look look) implements Entry {}

  record Number(BigDecimal value, Look look) implements Entry {}

  /** Nothing, where a chart would draw a text as zero. */
  record Blank(Look look) implements Entry {}

  /**
   * @param formula without the equals sign; names sheets as they are called when they are new
   * @param cached what the formula gives, so that the workbook reads right before it is
   *     recalculated
   */
  record Formula(String formula, Entry cached) implements Entry {}

  /** A link within the workbook; the row and column are counted from 1. */
  record Link(Entry shown, String sheet, int row, int column) implements Entry {}

  static Entry text(String text) {
    return new Text(text, Look.TEXT);
  }

  static Entry year(int year) {
    return new Number(BigDecimal.valueOf(year), Look.YEAR);
  }

  static Entry whole(long number) {
    return new Number(BigDecimal.valueOf(number), Look.number(0));
  }

  /** The text a person would compare: what keys of rows are made of. */
  default String plain() {
    return switch (this) {
      case Text t -> t.text();
      case Number n -> RowKeys.plain(n.value().doubleValue());
      case Blank b -> "";
      case Formula f -> f.cached().plain();
      case Link l -> l.shown().plain();
    };
  }

  default Look look() {
    return switch (this) {
      case Text t -> t.look();
      case Number n -> n.look();
      case Blank b -> b.look();
      case Formula f -> f.cached().look();
      case Link l -> l.shown().look();
    };
  }
}
