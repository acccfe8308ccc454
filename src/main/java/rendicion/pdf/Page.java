package rendicion.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of things that have a place: decoration beneath, tagged content above. */
final class Page {

  static final float SHORT_SIDE = (float) Theme.mm(210);
  static final float LONG_SIDE = (float) Theme.mm(297);
  static final float MARGIN = (float) Theme.mm(20);
  static final float INNER = (float) Theme.mm(25);

  private final int number;
  private final boolean landscape;
  private final boolean bare;
  private final List<Op> grounds = new ArrayList<>();
  private final List<Op> decoration = new ArrayList<>();
  private final List<Op> content = new ArrayList<>();
  private final Map<String, Float> destinations = new LinkedHashMap<>();

  /**
   * @param bare without running head and foot
   */
  Page(int number, boolean landscape, boolean bare) {
    this.number = number;
    this.landscape = landscape;
    this.bare = bare;
  }

  /** An empty page like this one, to put things on and take them from. */
  Page aside() {
    return new Page(number, landscape, bare);
  }

  static float textWidth(boolean landscape) {
    return landscape ? LONG_SIDE - 2 * MARGIN : SHORT_SIDE - MARGIN - INNER;
  }

  static float textHeight(boolean landscape) {
    return (landscape ? SHORT_SIDE : LONG_SIDE) - MARGIN - INNER;
  }

  int number() {
    return number;
  }

  boolean bare() {
    return bare;
  }

  boolean landscape() {
    return landscape;
  }

  float width() {
    return landscape ? LONG_SIDE : SHORT_SIDE;
  }

  float height() {
    return landscape ? SHORT_SIDE : LONG_SIDE;
  }

  /** The inner margin is the wider one, as in a bound book. */
  float left() {
    return landscape || number % 2 == 0 ? MARGIN : INNER;
  }

  float top() {
    return INNER;
  }

  float bottom() {
    return height() - MARGIN;
  }

  /** Tints, beneath all else. */
  void ground(Op op) {
    grounds.add(op);
  }

  /** Rules, marks, running texts. */
  void decorate(Op op) {
    decoration.add(op);
  }

  void add(Op op) {
    content.add(op);
  }

  void destination(String key, float y) {
    destinations.put(key, y);
  }

  Map<String, Float> destinations() {
    return destinations;
  }

  List<Op> ops() {
    List<Op> all = new ArrayList<>(grounds);
    all.addAll(decoration);
    all.addAll(content);
    return all;
  }
}
