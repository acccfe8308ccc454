package rendicion.feedback;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellField;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Plan;
import rendicion.wording.Wording;

/**
 * A workbook that an office may fill in instead of inventing a sheet: the sheets, titles and labels
 * that the deliverable's layouts recognise, with the places, activities and months that the plan
 * knows. What is to be counted is left empty, and its cells refuse what the rules would refuse.
 */
public final class OfficeTemplate {

  private final Office office;
  private final Deliverable deliverable;
  private final int year;
  private final TemplateDesign design;
  private final Wording wording;

  /**
   * @param year that the figures will be for
   * @param limits what the rules allow in a cell
   * @param wording how it speaks to the office
   */
  public OfficeTemplate(
      Plan plan,
      Office office,
      Deliverable deliverable,
      int year,
      Function<CellField, List<CellConstraint>> limits,
      Wording wording) {
    this.office = office;
    this.deliverable = deliverable;
    this.year = year;
    this.wording = wording;
    TemplateColumns columns = new TemplateColumns(plan, year, limits, wording);
    this.design = new TemplateDesign(deliverable, columns, wording, year);
  }

  /** A sentence that says why there can be no template; empty when there can. */
  public Optional<String> obstacle() {
    return design
        .obstacle()
        .map(
            why ->
                wording.say(
                    "feedback.template.obstacle." + why,
                    Map.of("deliverable", deliverable.title(), "year", Integer.toString(year))));
  }

  /** A name under which the workbook is recognised when it is delivered. */
  public String fileName() {
    return new TemplateNames(wording, year).file(deliverable);
  }

  /**
   * The workbook; the same definitions give the same bytes.
   *
   * @throws IllegalStateException when there is an obstacle
   */
  public byte[] bytes() throws IOException {
    if (design.obstacle().isPresent()) {
      throw new IllegalStateException("No template of " + deliverable.code());
    }
    String purpose =
        wording.say(
            "feedback.template.purpose",
            Map.of("deliverable", deliverable.title(), "office", office.name()));
    return new TemplateBook(purpose, year, wording).write(design.sheets());
  }
}
