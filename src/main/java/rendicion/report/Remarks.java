package rendicion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rendicion.domain.Baseline;
import rendicion.domain.Baseline.QualityMark;
import rendicion.domain.Discrepancy;
import rendicion.domain.Indicator;
import rendicion.pdf.Text;

/** What a reader must know about an indicator's own definition: doubts, notes, contradictions. */
record Remarks(Edition edition, Indicator indicator) {

  List<Text> list() {
    List<Text> remarks = notes();
    List<Discrepancy> all = edition.plan().listDiscrepancies(indicator);
    all.stream().filter(Discrepancy::changesFigure).map(this::discrepancy).forEach(remarks::add);
    others(all.stream().filter(d -> !d.changesFigure()).toList(), "remark.others")
        .ifPresent(remarks::add);
    return remarks;
  }

  /** The same with no more than the names of the contradictions, which the annex has in full. */
  List<Text> brief() {
    List<Text> remarks = notes();
    others(edition.plan().listDiscrepancies(indicator), "remark.all").ifPresent(remarks::add);
    return remarks;
  }

  private List<Text> notes() {
    List<Text> remarks = new ArrayList<>();
    Baseline baseline = indicator.baseline();
    if (baseline == null) {
      remarks.add(Text.of(edition.say("remark.no-baseline")));
    } else {
      remarks.add(baseline(baseline));
    }
    String contradiction = indicator.contradiction();
    if (contradiction != null) {
      remarks.add(titled("remark.contradiction", contradiction));
    }
    indicator.notes().stream()
        .filter(note -> note.isKnownIn(edition.year()))
        .map(
            note ->
                titled("remark.note", note.text())
                    .muted(" (" + Edition.printable(note.source()) + ")"))
        .forEach(remarks::add);
    return remarks;
  }

  private Text baseline(Baseline baseline) {
    String source = indicator.source();
    String words =
        edition.say(
            "remark.printed", "base", baseline.printed(), "target", indicator.target().printed());
    Text text = titled("remark.baseline", words);
    if (source != null) {
      text = text.plain(" " + edition.say("remark.source", "source", source));
    }
    String marks =
        Arrays.stream(QualityMark.values())
            .filter(baseline.marks()::contains)
            .map(edition.wording()::name)
            .collect(Collectors.joining("; "));
    return marks.isEmpty() ? text : text.plain(" " + edition.say("remark.marks", "marks", marks));
  }

  private Optional<Text> others(List<Discrepancy> discrepancies, String key) {
    List<String> codes = discrepancies.stream().map(Discrepancy::code).toList();
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.of(edition.say(key, "n", codes.size(), "codes", String.join(", ", codes)) + " ")
                .and(link()));
  }

  private Text link() {
    return edition.references().annexes()
        ? Text.empty().link("anexo-discrepancias", edition.say("discrepancies.link"))
        : Text.empty();
  }

  private Text discrepancy(Discrepancy discrepancy) {
    return Text.ofBold(edition.say("remark.discrepancy", "code", discrepancy.code()) + " ")
        .plain(
            edition.say(
                "remark.reading-short",
                "summary",
                sentence(discrepancy.summary()),
                "reading",
                sentence(discrepancy.reading())));
  }

  private static String sentence(String words) {
    String printable = Edition.printable(words);
    return printable.endsWith(".") ? printable : printable + ".";
  }

  private Text titled(String name, String words) {
    return Text.ofBold(edition.say(name) + " ").plain(Edition.printable(words));
  }
}
