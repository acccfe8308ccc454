package rendicion.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of things that have a place: decoration beneath, tagged content above. */
final class Page {

  private final int number;
  private final Format format;
  private final boolean bare;
  private final List<Op> grounds = new ArrayList<>();
  private final List<Op> decoration = new ArrayList<>();
  private final List<Op> content = new ArrayList<>();
  private final Map<String, Float> destinations = new LinkedHashMap<>();

  /**
   * @param bare without running head and foot
   */
  Page(int number, Format format, boolean bare) {
    this.number = number;
    this.format = format;
    this.bare = bare;
  }

  /** An empty page like this one, to put things on and take them from. */
  Page aside() {
    return new Page(number, format, bare);
  }

  int number() {
    return number;
  }

  boolean bare() {
    return bare;
  }

  Format format() {
    return format;
  }

  float width() {
    return format.width();
  }

  float height() {
    return format.height();
  }

  float left() {
    return format.left(number);
  }

  float top() {
    return format.top();
  }

  float bottom() {
    return format.bottom();
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
