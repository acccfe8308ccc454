package rendicion.markup;

/**
 * How much of XML is held at once.
 *
 * @param depth of elements
 * @param attributes of an element
 * @param piece bytes of a tag, a comment or an instruction
 */
public record MarkupLimits(int depth, int attributes, int piece) {}
