package rendicion.report;

/**
 * A file that goes inside the Informe.
 *
 * @param name file name in plain letters
 * @param description what it is, for people
 * @param mediaType as MIME says it
 * @param bytes must be the same for the same account
 */
public record Enclosure(String name, String description, String mediaType, byte[] bytes) {

  public Enclosure {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
