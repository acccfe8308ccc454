package rendicion.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Blocks that were set to see how much room they take, kept until they are set for good: a galley
 * is type that is not yet made up into pages.
 */
final class Galleys {

  private record Galley(float width, float height, Tag holder, List<Slice> slices) {}

  private final Map<Block, Galley> kept = new IdentityHashMap<>();

  /**
   * The slices of a block, whose elements go into the section.
   *
   * @param width of the text of the page
   * @param height of the text of the page
   * @param draft whether the block will be wanted again
   * @param setting sets the block, with its elements in what it is given
   */
  List<Slice> slices(
      Block block,
      float width,
      float height,
      Tag section,
      boolean draft,
      Function<Tag, List<Slice>> setting) {
    Galley galley = kept.remove(block);
    if (galley == null || galley.width != width || galley.height != height) {
      Tag holder = Tag.root();
      galley = new Galley(width, height, holder, setting.apply(holder));
    }
    if (draft) {
      kept.put(block, galley);
    }
    section.adopt(galley.holder);
    return galley.slices;
  }
}
