package rendicion.validation;

/**
 * A case that is told.
 *
 * @param consequences how many cases are not, because they follow from it
 */
record Told(Remark remark, int consequences) {}
