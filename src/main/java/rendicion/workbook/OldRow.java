package rendicion.workbook;

import java.util.List;
import java.util.Map;

/** A row as it stands in a file. */
record OldRow(int number, Map<String, String> attributes, List<OldCell> cells) {}
