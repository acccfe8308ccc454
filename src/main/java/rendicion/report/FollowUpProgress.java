package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Results;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Anexo B-7: expected, obtained and Avance Tipo I of each period; an objective has their mean. */
record FollowUpProgress(Edition edition, FollowUpColumns common) {

  FollowUpProgress(Edition edition) {
    this(edition, new FollowUpColumns(edition));
  }

  TableSpec table() {
    List<TableSpec.Column> columns =
        new ArrayList<>(common.columns("column.name", "column.unit", "column.relevance"));
    columns.addAll(common.ofPeriods(5.5));
    TableSpec table =
        TableSpec.of(columns)
            .caption(edition.say("followup.b7.caption"))
            .headerRow(common.groups("column.type-one", common.periods().size()))
            .headerRow(FollowUpColumns.headings(columns));
    for (Objective objective : edition.plan().objectives()) {
      List<Indicator> indicators = edition.plan().listIndicators(objective);
      table.row(title(objective, indicators));
      indicators.forEach(indicator -> table.row(row(indicator)));
    }
    return table;
  }

  private List<Cell> title(Objective objective, List<Indicator> indicators) {
    List<Cell> cells = new ArrayList<>(List.of(common.title(objective)));
    for (Results results : common.periods()) {
      List<Progress> all =
          indicators.stream().map(i -> results.getIndicator(i.code()).typeOne()).toList();
      cells.add(Cell.of(common.mean(FollowUpColumns.measured(all))));
    }
    return cells;
  }

  private List<Cell> row(Indicator indicator) {
    List<Cell> cells = common.cells(indicator);
    common.periods().forEach(r -> cells.add(Cell.of(typeOne(indicator, r))));
    return cells;
  }

  private Text typeOne(Indicator indicator, Results results) {
    IndicatorResult result = results.getIndicator(indicator.code());
    return switch (result.typeOne()) {
      case Progress.Measured measured ->
          common.number(Phrases.Measure.TYPE_ONE.quantity(result, results.period(), measured));
      case Progress.NotMeasurable none -> common.none();
    };
  }
}
