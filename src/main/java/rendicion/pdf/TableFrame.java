package rendicion.pdf;

/** Repeats the header rows of a table on later pages, there as decoration. */
final class TableFrame implements Slice.Frame {

  private final TableRows headers;
  private final float width;

  TableFrame(TableRows headers, float width) {
    this.headers = headers;
    this.width = width;
  }

  float height() {
    return headers.height();
  }

  @Override
  public float above(boolean continued) {
    return continued ? height() : 0;
  }

  @Override
  public float below() {
    return 0;
  }

  @Override
  public void open(Page page, float x, float top, boolean continued) {
    if (continued && headers.count() > 0) {
      Page aside = page.aside();
      emitHeaders(aside, x, top);
      aside.ops().forEach(op -> page.decorate(untagged(op)));
    }
  }

  @Override
  public void close(Page page, float x, float top, float bottom) {
    // Every row has drawn its own rule.
  }

  void emitHeaders(Page page, float x, float top) {
    float y = top;
    for (int row = 0; row < headers.count(); row++) {
      headers.emit(row, page, x, y);
      y += headers.height(row);
      if (row + 1 < headers.count()) {
        groupRules(page, row, x, y);
      }
    }
    TableShaper.rule(page, Tone.INK, 0.8f, x, y, width);
  }

  /** A hairline under every header that stands over several columns. */
  private void groupRules(Page page, int row, float x, float y) {
    for (TableRows.Content content : headers.row(row)) {
      if (content.place().cell().columns() > 1) {
        TableShaper.rule(
            page, Tone.MUTED, 0.5f, x + content.text().left(), y, content.text().width());
      }
    }
  }

  private static Op untagged(Op op) {
    return switch (op) {
      case Op.Glyphs g ->
          new Op.Glyphs(
              null,
              g.x(),
              g.baseline(),
              g.size(),
              g.bold(),
              g.tone(),
              g.text(),
              g.parted(),
              g.key());
      case Op.Drawing d -> new Op.Drawing(null, d.x(), d.y(), d.width(), d.height(), d.painter());
      case Op.Box box -> box;
      case Op.Stroke stroke -> stroke;
      case Op.Shape shape -> shape;
      case Op.Area area -> throw linked(area.words());
      case Op.PageNumber number -> throw linked(number.destination());
    };
  }

  private static IllegalArgumentException linked(String words) {
    return new IllegalArgumentException("A header that repeats cannot hold a link: " + words);
  }
}
