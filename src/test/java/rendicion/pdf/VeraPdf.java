package rendicion.pdf;

import java.io.ByteArrayInputStream;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The rules of a standard that a file breaks, as clause and test number. */
public final class VeraPdf {

  private VeraPdf() {}

  public static SortedSet<String> broken(String flavourId, byte[] file) {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourId);
    SortedSet<String> broken = new TreeSet<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
      }
      if (result.isCompliant() != broken.isEmpty()) {
        throw new IllegalStateException("Compliance and assertions disagree: " + broken);
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return broken;
  }
}
