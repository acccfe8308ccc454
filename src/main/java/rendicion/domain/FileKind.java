package rendicion.domain;

/** What a delivered file really is, told by its content and never by its name. */
public enum FileKind {
  /** xlsx, xlsm and xltx. */
  OOXML,
  /** Strict Open XML. */
  OOXML_STRICT,
  /** BIFF8, what Excel 97–2003 saves as .xls. */
  XLS,
  ODS,
  /** An HTML page that a system exports under the name .xls. */
  HTML,
  /** XML of Excel 2003. */
  SPREADSHEETML,
  XLSB,
  SYLK,
  /** BIFF2 to BIFF5. */
  OLD_XLS,
  CSV,
  ENCRYPTED,
  OTHER
}
