package rendicion.intake.content;

import rendicion.markup.XmlScanner;

/** The table of texts that cells refer to by number. */
final class SharedTexts implements Grid {

  private final Census census;
  private final String part;

  SharedTexts(Census census, String part) {
    this.census = census;
    this.part = part;
  }

  @Override
  public void start(XmlScanner xml, int depth) throws Refusal {
    if (depth == 2 && xml.name().equals("si")) {
      census.addTexts(1, part);
    }
  }

  @Override
  public long longestText(Limits limits) {
    return limits.get("xml_texto");
  }
}
