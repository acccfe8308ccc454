package rendicion.domain;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a marked copy says of the delivery that it was made from: a text in a cell of its front
 * sheet, in plain ASCII, because every program that opens and saves the copy keeps the texts of
 * cells and not all keep anything else. By it the front sheet is known again under any name.
 *
 * @param office code of the office
 * @param path of the delivery below the office's folder
 * @param content of the delivery
 */
public record CopyStamp(String office, String path, ContentHash content) {

  /** What every stamp begins with, and nothing else does. */
  public static final String MARK = "rendicion:copia:1:";

  private static final String ROW_MARK = "rendicion:obs:";
  private static final Pattern TEXT =
      Pattern.compile(
          Pattern.quote(MARK)
              + "([a-z0-9]+(?:-[a-z0-9]+)*):([0-9a-f]{64}):([A-Za-z0-9.*_+%-]{1,3000});");
  private static final int MOST_KEYS = 2_000;

  /** As it is written in a cell. */
  public String text() {
    return MARK
        + office
        + ":"
        + content.sha256()
        + ":"
        + URLEncoder.encode(path, StandardCharsets.UTF_8)
        + ";";
  }

  /** The first stamp in a text. */
  public static Optional<CopyStamp> find(CharSequence text) {
    Matcher m = TEXT.matcher(text);
    return m.find()
        ? Optional.of(
            new CopyStamp(
                m.group(1),
                URLDecoder.decode(m.group(3), StandardCharsets.UTF_8),
                new ContentHash(m.group(2))))
        : Optional.empty();
  }

  /** What stands in the row of a finding, so that the answer in it is known to be to this one. */
  public static String rowText(Finding finding) {
    List<String> members = finding.memberKeys();
    String keys =
        members.size() > MOST_KEYS || members.size() < 2
            ? finding.key()
            : finding.key() + "," + String.join(",", members);
    return ROW_MARK + keys;
  }

  /** The keys in such a text; none when it is something else. */
  public static List<String> keysIn(String rowText) {
    return rowText.startsWith(ROW_MARK)
        ? Arrays.stream(rowText.substring(ROW_MARK.length()).split(","))
            .filter(key -> key.matches("[0-9a-f]{12}"))
            .toList()
        : List.of();
  }
}
