package rendicion.samples;

import org.apache.poi.ss.usermodel.IndexedColors;

/**
 * The hand of one office: every office has its own letter and its own colour of headers.
 *
 * @param font name of the letter
 * @param points its size
 * @param header fill of header cells
 * @param total fill of total rows
 */
record Look(String font, int points, IndexedColors header, IndexedColors total) {

  static Look of(String font, int points, IndexedColors header) {
    return new Look(font, points, header, IndexedColors.GREY_25_PERCENT);
  }
}
