package rendicion.wording;

/**
 * A finding in words.
 *
 * @param title what kind of thing it is
 * @param found what is there
 * @param expected what was expected
 * @param effect what happens now
 * @param remedy what to do
 */
public record FindingText(
    String title, String found, String expected, String effect, String remedy) {}
