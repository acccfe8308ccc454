package rendicion.reading.cells;

import java.util.Objects;

/** Turns what a row keeps of a cell into its value, and into what a person sees. */
record CellLook(CellStore store, boolean since1904) {

  CellValue value(GridRow row, int i) {
    long content = row.contents()[i];
    return switch (Trait.content(row.traits()[i])) {
      case Trait.NUMBER -> Numbers.of(Double.longBitsToDouble(content));
      case Trait.TRUTH -> new CellValue.Truth(content != 0);
      case Trait.MOMENT -> new CellValue.Moment(Moments.of(content));
      case Trait.SERIAL ->
          new CellValue.Moment(
              Objects.requireNonNull(
                  NumberFormat.date(Double.longBitsToDouble(content), since1904)));
      default -> store.constant((int) content);
    };
  }

  String seen(GridRow row, int i) {
    String kept = row.shown() == null ? null : row.shown()[i];
    if (kept != null) {
      return kept;
    }
    int trait = row.traits()[i];
    String format = format(row, i);
    if (Trait.content(trait) == Trait.SERIAL) {
      double serial = Double.longBitsToDouble(row.contents()[i]);
      return NumberFormat.seenMoment(serial, since1904, format, store.display());
    }
    return NumberFormat.seen(value(row, i), format, store.display());
  }

  String format(GridRow row, int i) {
    return style(row, i).format();
  }

  CellStore.Style style(GridRow row, int i) {
    return store.style(Trait.style(row.traits()[i]));
  }
}
