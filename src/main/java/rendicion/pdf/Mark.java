package rendicion.pdf;

/**
 * A small drawn shape that announces a state together with the word after it: shape and colour are
 * decoration (artifact), the word is what is read aloud.
 */
public enum Mark {
  CIRCLE(Tone.GREEN),
  TRIANGLE(Tone.AMBER),
  SQUARE(Tone.RED),
  RING(Tone.GREY);

  private final Tone tone;

  Mark(Tone tone) {
    this.tone = tone;
  }

  /** The colour of the shape and of the word that goes with it. */
  public Tone tone() {
    return tone;
  }
}
