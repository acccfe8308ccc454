package rendicion.intake.content;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches XML on its way to the parser, which holds a tag, a comment or a run of text in memory
 * before anyone can count it: refuses what is too long, and any DOCTYPE, before the parser sees it.
 */
final class MarkupGuard extends FilterReader {

  private enum State {
    TEXT,
    OPENED,
    DECLARED,
    TAG,
    QUOTED,
    COMMENT,
    CDATA,
    INSTRUCTION
  }

  private final String part;
  private final long longest;
  private State state = State.TEXT;
  private char quote;
  private char last;
  private char beforeLast;
  private boolean commentJustOpened;
  private long length;

  MarkupGuard(Reader in, String part, long longest) {
    super(in);
    this.part = part;
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int n = super.read(buffer, offset, count);
    for (int i = offset; i < offset + n; i++) {
      watch(buffer[i]);
    }
    return n;
  }

  private void watch(char c) throws IOException {
    if (++length > longest) {
      throw new ZipPart.Damaged(Refusal.in(part, "intake.text-too-long", longest));
    }
    switch (state) {
      case TEXT -> {
        if (c == '<') {
          to(State.OPENED);
        }
      }
      case OPENED -> opened(c);
      case DECLARED -> declared(c);
      case TAG -> {
        if (c == '"' || c == '\'') {
          quote = c;
          state = State.QUOTED;
        } else if (c == '>') {
          to(State.TEXT);
        }
      }
      case QUOTED -> {
        if (c == quote) {
          state = State.TAG;
        }
      }
      case COMMENT -> endOn(c == '>' && last == '-' && beforeLast == '-');
      case CDATA -> endOn(c == '>' && last == ']' && beforeLast == ']');
      case INSTRUCTION -> endOn(c == '>' && last == '?');
    }
    beforeLast = commentJustOpened ? ' ' : last;
    last = commentJustOpened ? ' ' : c;
    commentJustOpened = false;
  }

  private void opened(char c) {
    switch (c) {
      case '!' -> state = State.DECLARED;
      case '?' -> state = State.INSTRUCTION;
      case '>' -> to(State.TEXT);
      default -> state = State.TAG;
    }
  }

  private void declared(char c) throws IOException {
    if (c == '[') {
      state = State.CDATA;
    } else if (c != '-') {
      throw new ZipPart.Damaged(Refusal.in(part, "intake.xml-doctype"));
    } else if (last == '-') {
      state = State.COMMENT;
      commentJustOpened = true;
    }
  }

  private void endOn(boolean end) {
    if (end) {
      to(State.TEXT);
    }
  }

  private void to(State next) {
    state = next;
    length = 0;
  }
}
