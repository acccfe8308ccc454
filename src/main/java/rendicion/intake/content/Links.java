package rendicion.intake.content;

import java.io.IOException;
import rendicion.markup.XmlScanner;

/** Parts of Open XML without cells that can name another program: links, and defined names. */
final class Links implements Grid {

  private final String part;
  private final Formula name = new Formula();
  private boolean inName;

  Links(String part) {
    this.part = part;
  }

  @Override
  public void start(XmlScanner xml, int depth) throws Refusal {
    if (xml.name().equals("ddeLink")) {
      throw Refusal.in(part, "intake.dde-link");
    }
    inName = xml.name().equals("definedName");
    name.clear();
  }

  @Override
  public void text(XmlScanner xml, int depth) throws IOException {
    if (inName) {
      name.add(xml);
    }
  }

  @Override
  public void end(int depth) throws Refusal {
    if (inName && name.asksAnotherProgram()) {
      throw Refusal.in(part, "intake.dde-link");
    }
    inName = false;
  }
}
