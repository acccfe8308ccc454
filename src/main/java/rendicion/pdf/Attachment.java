package rendicion.pdf;

/**
 * A file carried inside the document.
 *
 * @param name file name in plain letters ("consolidado.xlsx")
 * @param description what it is, for people
 * @param mediaType "text/csv"
 * @param bytes must be the same for the same data, else the document's bytes differ
 */
public record Attachment(
    String name, String description, String mediaType, Relation relation, byte[] bytes) {

  /** What the file is to the document. */
  public enum Relation {
    /** What the document was made from. */
    SOURCE("Source"),
    /** The figures that the document shows. */
    DATA("Data");

    private final String pdfName;

    Relation(String pdfName) {
      this.pdfName = pdfName;
    }

    String pdfName() {
      return pdfName;
    }
  }

  public Attachment {
    if (name.isBlank() || description.isBlank() || mediaType.isBlank()) {
      throw new IllegalArgumentException("An attachment needs name, description and media type");
    }
    description = Traced.plain(description);
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }
}
