package rendicion.feedback;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.wording.Wording;

/**
 * What stands above every sheet of an answer: its title, whose it is, the notice of samples, and
 * the titles of columns.
 */
record AnswerHead(Account account, Wording wording) {

  void write(AnswerSheet sheet, String title) {
    sheet.line(title, Ink.TITLE);
    sheet.line(
        wording.say(
            "feedback.entity",
            Map.of(
                "entity",
                account.definitions().plan().entity(),
                "plan",
                account.definitions().plan().title())),
        Ink.LINE);
    String notice = account.definitions().settings().sampleNotice();
    if (notice != null) {
      sheet.line(notice, Ink.NOTICE);
    }
  }

  List<String> columns(String... keys) {
    return Stream.of(keys).map(key -> wording.say("feedback.column." + key)).toList();
  }
}
