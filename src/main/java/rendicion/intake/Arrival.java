package rendicion.intake;

import rendicion.domain.Delivery;

/**
 * An entry of the journal: a delivery, and how it stands to earlier ones. Decided once, when it
 * arrives, and never again, so that what is in force follows from the journal alone.
 *
 * @param of number of the delivery it stands in relation to; 0 for {@link Standing#NEW}
 * @param place path where it is in force: its own, or, for a copy that we marked and that came
 *     back, that of the file it was made from
 * @param raw its path as the disk spells it; the delivery's has it for people
 */
record Arrival(Delivery delivery, Standing standing, long of, String place, String raw) {

  /** How a content stood when it arrived at a path. */
  enum Standing {
    /** Never seen in this office: it is in force at its path until the next one. */
    NEW,
    /**
     * The file was moved or renamed, perhaps changed too: in force here, no more at the old path.
     */
    MOVED,
    /** Also lies at another path: not in force here. */
    DUPLICATE,
    /** Something newer came after it: not in force. */
    OLDER,
    /** Too big to be taken: only its hash is known, the archive does not have it. */
    REFUSED
  }

  boolean counts() {
    return standing == Standing.NEW || standing == Standing.MOVED;
  }

  boolean isAt(String office, String path) {
    return delivery.office().equals(office) && delivery.path().equals(path);
  }
}
