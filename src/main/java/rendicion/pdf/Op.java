package rendicion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * One thing to paint, in points from the upper left corner of its page. What has no tag is an
 * artifact.
 */
sealed interface Op {

  /**
   * @param parted whether a hyphen follows that is no part of the text
   * @param key of where the text comes from
   */
  record Glyphs(
      @Nullable Tag tag,
      float x,
      float baseline,
      float size,
      boolean bold,
      Tone tone,
      String text,
      boolean parted,
      @Nullable String key)
      implements Op {}

  /** The number of the page of a destination, known only when all pages are. */
  record PageNumber(Tag tag, float right, float baseline, TextStyle style, String destination)
      implements Op {}

  record Box(Tone tone, float x, float y, float width, float height) implements Op {}

  record Stroke(Tone tone, float width, float x1, float y1, float x2, float y2) implements Op {}

  record Shape(Mark mark, float x, float y, float size) implements Op {}

  record Drawing(
      @Nullable Tag tag, float x, float y, float width, float height, Canvas.Painter painter)
      implements Op {}

  /** The sensitive area of a link. */
  record Area(
      Tag tag, float x, float y, float width, float height, String destination, String words)
      implements Op {}
}
