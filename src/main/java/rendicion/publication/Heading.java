package rendicion.publication;

import org.jspecify.annotations.Nullable;
import rendicion.domain.Definitions;

/**
 * What a manifest says of the plan.
 *
 * @param definitions fingerprint of the definitions in force
 * @param sampleNotice printed on every output while the data are not real; null when they are
 */
record Heading(
    String planCode, String planTitle, String definitions, @Nullable String sampleNotice) {

  static Heading of(Definitions definitions) {
    return new Heading(
        definitions.plan().code(),
        definitions.plan().title(),
        definitions.fingerprint(),
        definitions.settings().sampleNotice());
  }
}
