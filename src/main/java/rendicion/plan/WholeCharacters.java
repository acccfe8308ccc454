package rendicion.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * A text that is handed out a little less at a time than is asked for. The parser of YAML asks for
 * as much as it has room for, and has none left when that ends in the middle of a character.
 */
final class WholeCharacters extends Reader {

  private final Reader text;

  WholeCharacters(String text) {
    this.text = new StringReader(text);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    return text.read(into, offset, length > 2 ? length - 1 : length);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
