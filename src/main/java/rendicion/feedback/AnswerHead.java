package rendicion.feedback;

import java.util.Map;
import rendicion.domain.Account;
import rendicion.wording.Wording;

/**
 * What stands above every sheet of an answer: its title, whose it is, and the notice of samples.
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
}
