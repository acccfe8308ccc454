package rendicion.domain;

/** The traffic light (semáforo). Shown as colour, shape and word, never as colour alone. */
public enum Rating {
  ADEQUATE,
  AT_RISK,
  CRITICAL,
  NO_DATA
}
