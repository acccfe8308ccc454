package rendicion.reading;

import java.math.BigDecimal;
import rendicion.domain.CellRef;

/** A figure read from a cell, in the unit of its variable. */
record Figure(BigDecimal value, String printed, CellRef cell) {}
