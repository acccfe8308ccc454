package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.TestAccounts;

/** Of what was delivered, what counts, and what of it can be told when. */
class ContentsInForceTest {

  @Test
  void countsOfEachKeyTheFiguresOfTheContentThatArrivedLast() {
    Observation first = figure("casos", "2021-01", "1", 5);
    Observation corrected = figure("casos", "2021-01", "2", 6);
    Observation andMore = figure("casos", "2021-01", "3", 7);
    Observation other = figure("casos", "2021-02", "4", 8);

    assertThat(
            ReadContent.inForce(
                List.of(content(2, "W1", corrected, andMore), content(1, "W2", first, other))))
        .containsExactly(corrected, andMore, other);
  }

  @Test
  void keepsOfAContentWhatEndedByADayUnlessItWasRefused() {
    Observation january = figure("casos", "2021-01", "1", 5);
    Observation february = figure("casos", "2021-02", "1", 6);
    ReadContent content =
        content(1, "W1", january, february)
            .withMore(List.of(finding("2021-01"), finding("2021-02"), finding(null)));
    ReadContent refused =
        ReadContent.refused(delivery(2), List.of(finding("2021-02"), finding(null)));

    ReadContent then = content.upTo(LocalDate.of(2021, 1, 31));

    assertThat(then.observations()).containsExactly(january);
    assertThat(then.findings()).containsExactly(finding("2021-01"), finding(null));
    assertThat(content.upTo(LocalDate.of(2021, 2, 27)).observations()).containsExactly(january);
    assertThat(content.upTo(LocalDate.of(2021, 2, 28))).isEqualTo(content);
    assertThat(refused.upTo(LocalDate.of(2021, 1, 31))).isEqualTo(refused);
    assertThat(refused.verdict()).isEqualTo(ReadContent.Verdict.REFUSED);
  }

  /** Two files of one office and one of another, with findings on cells of three files. */
  @Test
  void tellsOfEachFileWhatIsOfItAndOfNoOther() {
    ReadContent first = content(1, "W1");
    ReadContent second = content(2, "W2");
    ReadContent ofOthers =
        ReadContent.refused(delivery("luz", 3), List.of(finding(null).inFolder("luz")));
    Finding onFirst = onCell("1.xlsx");
    Finding onNone = onCell("9.xlsx");
    Account account =
        new Account(
            TestAccounts.definitions(),
            List.of(first, second, ofOthers),
            List.of(onFirst.inFolder("agua"), onNone.inFolder("agua"), onFirst.inFolder("luz")),
            List.of());
    Office office = new Office("agua", "Agua", List.of());

    assertThat(account.listContents(office)).containsExactly(first, second);
    assertThat(account.listTold(office)).containsExactly(first.withMore(List.of(onFirst)), second);
    assertThat(account.listLoose(office)).containsExactly(onNone);
    assertThat(account.findDelivery(second.delivery().content())).contains(second.delivery());
    assertThat(account.findDelivery(TestAccounts.HEALTH_FILE)).isEmpty();
  }

  private static Finding onCell(String file) {
    return new Finding("validation.x", Severity.WARNING, file, "H", "C7", null, Map.of());
  }

  /** A correction is told in the reports of later periods, not in its own. */
  @Test
  void tellsARestatementInLaterPeriodsOnly() {
    Account account = TestAccounts.small();
    Account restated =
        new Account(
            account.definitions(),
            account.contents(),
            List.of(),
            account.results(),
            List.of(),
            List.of(restatement("80", "81", Rating.AT_RISK, Rating.AT_RISK)));

    assertThat(
            account.definitions().settings().periods().stream()
                .map(p -> restated.upTo(p).restatements().size()))
        .containsExactly(0, 0, 0, 1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "80, 80, AT_RISK, AT_RISK, false",
        "80, 81, AT_RISK, AT_RISK, true",
        "80, 80, AT_RISK, ADEQUATE, true",
        "80, -, AT_RISK, AT_RISK, true",
        "-, -, NO_DATA, NO_DATA, false"
      })
  void knowsWhetherARestatementJudgesOtherwise(
      @Nullable String before, @Nullable String now, Rating was, Rating is, boolean otherwise) {
    Restatement restatement = restatement(before, now, was, is);
    assertThat(restatement.judgesOtherwise()).isEqualTo(otherwise);
    assertThat(restatement.code()).isEqualTo("OE01-I1");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "2000, 2001", "2001, 1"})
  void writesTheKeyOfAFindingAndThoseOfItsCasesWhereTheyFit(int members, int keys) {
    Finding finding =
        new Finding("validation.x", Severity.QUESTION, "a.xlsx", "H", "C7", null, Map.of())
            .with(
                new FindingDetails(
                    List.of(),
                    IntStream.range(0, members).mapToObj("%012x"::formatted).toList(),
                    List.of(),
                    0,
                    null,
                    null));

    List<String> read = CopyStamp.keysIn(CopyStamp.rowText(finding));

    assertThat(read).hasSize(keys).startsWith(finding.key());
    assertThat(read.subList(1, keys)).isEqualTo(keys == 1 ? List.of() : finding.memberKeys());
  }

  @Test
  void takesNothingButKeysForKeys() {
    assertThat(CopyStamp.keysIn("rendicion:obs:0123456789ab,x,0123456789a,0123456789AB"))
        .containsExactly("0123456789ab");
  }

  /** Limits of a template's cell: what may be typed, and what a text may be. */
  @ParameterizedTest
  @CsvSource({
    "0, true, true, true, false",
    "-1, false, true, true, false",
    "5, true, true, true, true",
    "5.0, true, true, true, false",
    "10.0, true, true, true, false",
    "10.1, true, false, false, false"
  })
  void admitsWhatIsWithinALimit(
      String value, boolean atLeastNone, boolean atMostTen, boolean whole, boolean five) {
    List<CellConstraint> limits =
        Stream.of(
                new CellConstraint.Limit.AtLeast(BigDecimal.ZERO),
                new CellConstraint.Limit.AtMost(BigDecimal.TEN),
                new CellConstraint.Limit.Whole(),
                new CellConstraint.Limit.OneOf(List.of("5")))
            .map(limit -> new CellConstraint("validation.x", limit))
            .toList();
    assertThat(limits.stream().map(limit -> limit.admits(new BigDecimal(value))))
        .containsExactly(atLeastNone, atMostTen, whole, five);
    assertThat(limits.stream().map(limit -> limit.admits(value)))
        .as("as a text, limits of numbers have nothing against it")
        .containsExactly(true, true, true, five);
  }

  private static Restatement restatement(
      @Nullable String before, @Nullable String now, Rating was, Rating is) {
    return new Restatement(
        Period.year(2021),
        1,
        approved(before, was),
        approved(now, is),
        Restatement.Cause.CORRECTED_DATA,
        List.of(),
        List.of());
  }

  private static Closing.Approved approved(@Nullable String percent, Rating rating) {
    return new Closing.Approved(
        "OE01-I1",
        null,
        BigDecimal.ONE,
        percent == null ? null : new BigDecimal(percent),
        rating,
        List.of());
  }

  private static Finding finding(@Nullable String period) {
    return new Finding(
        "validation.x",
        Severity.WARNING,
        "a.xlsx",
        "H",
        "C" + (period == null ? "9" : period.substring(6)),
        period == null ? null : Period.parse(period),
        Map.of());
  }

  private static ReadContent content(long number, String deliverable, Observation... figures) {
    return new ReadContent(
        delivery(number),
        ReadContent.Verdict.ACCEPTED,
        List.of(deliverable),
        List.of(figures),
        List.of(),
        "",
        List.of(
            new ColumnLabel(
                deliverable, 0, "N", deliverable + " de " + number, "n", new CellRef("H", 1, 1))));
  }

  private static Delivery delivery(long number) {
    return delivery("agua", number);
  }

  private static Delivery delivery(String office, long number) {
    ContentHash content = new ContentHash("%02x".formatted(number).repeat(32));
    return new Delivery(number, office, number + ".xlsx", content, 1, Instant.EPOCH);
  }

  private static Observation figure(String variable, String period, String value, int row) {
    return new Observation(
        variable,
        "210101",
        null,
        "",
        Period.parse(period),
        new BigDecimal(value),
        value,
        TestAccounts.WASTE_FILE,
        new CellRef("H", 2, row));
  }
}
