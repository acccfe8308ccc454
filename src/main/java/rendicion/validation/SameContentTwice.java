package rendicion.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;

/** One workbook, byte by byte, stands in the folders of two offices. */
final class SameContentTwice {

  static final String CODE = "validation.same-content-twice";

  private SameContentTwice() {}

  static List<Finding> check(Definitions definitions, List<ReadContent> contents) {
    Map<ContentHash, Delivery> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    contents.stream()
        .map(ReadContent::delivery)
        .sorted(Comparator.comparing(Delivery::number))
        .forEach(
            d -> {
              Delivery before = first.putIfAbsent(d.content(), d);
              if (before != null && !before.office().equals(d.office())) {
                findings.add(finding(definitions, before, d));
              }
            });
    return findings;
  }

  private static Finding finding(Definitions definitions, Delivery before, Delivery again) {
    String office =
        definitions.findOffice(before.office()).map(Office::name).orElse(before.office());
    return new Finding(
        CODE,
        Severity.WARNING,
        again.office() + "/" + again.path(),
        null,
        null,
        null,
        Map.of("other-office", office, "other-file", before.path()));
  }
}
