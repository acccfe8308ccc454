package rendicion.pdf;

import java.time.OffsetDateTime;

/**
 * What a document says about itself.
 *
 * @param language BCP 47 ("es-PE")
 * @param date given by the caller, so that the same data make the same bytes
 * @param identity a hash of what the document was made from; becomes the PDF's identifier
 */
public record DocumentInfo(
    String title,
    String author,
    String subject,
    String language,
    OffsetDateTime date,
    String identity) {

  public DocumentInfo {
    title = Traced.plain(title);
    author = Traced.plain(author);
    subject = Traced.plain(subject);
    if (title.isBlank() || language.isBlank() || identity.isBlank()) {
      throw new IllegalArgumentException("A document needs a title, a language and an identity");
    }
  }
}
