package rendicion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.Account;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.SameTables;
import rendicion.pdf.TableSpec;
import rendicion.wording.Wording;

/**
 * What the Informe costs beside the same tables set by OpenPDF's own untagged tables and by
 * openhtmltopdf as PDF/UA: in turns in one process and one thread, in time of the processor, median
 * of the rounds; and the memory that 1,000 fichas leave behind. Run with {@code mvn verify
 * -Dtest=ReportSpeedTest -Dtest.excludedGroups=none}.
 */
@Tag("bench")
class ReportSpeedTest {

  private static final int WARM_UP = Integer.getInteger("speed.warmup", 40);
  private static final int ROUNDS = Integer.getInteger("speed.rounds", 11);
  private static final int FICHAS = 1000;

  private static final Account ALL = MadeUpAccount.complete(MadeUpAccount.puno());
  private static final ReportingPeriod PERIOD = ALL.definitions().settings().periods().getLast();
  private static final Account ACCOUNT = ALL.upTo(PERIOD);
  private static final Reports REPORTS = new Reports(Wording.spanish());

  @Test
  void comparesTheInformeWithItsTablesSetByOthers() throws Exception {
    Edition edition = Edition.of(ACCOUNT, PERIOD, Wording.spanish()).withReferences();
    PdfDocument informe =
        Reports.document(edition, "document.title", new AccountabilityReport(edition));
    List<TableSpec> tables = SameTables.of(informe);
    Map<String, Callable<byte[]>> ways = new LinkedHashMap<>();
    ways.put(
        "ours, whole informe: texts, charts, tags, words",
        () -> REPORTS.informe(ACCOUNT, PERIOD, List.of()));
    ways.put("ours, whole informe: layout and file", informe::bytes);
    ways.put("ours, its tables alone, tagged", () -> SameTables.ours(tables));
    ways.put("PdfPTable, untagged", () -> SameTables.byPdfPTable(tables));
    ways.put("openhtmltopdf, PDF/UA", () -> SameTables.byHtml(tables));
    Map<String, List<Long>> times = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<String, Callable<byte[]>> way : ways.entrySet()) {
        if (round < -4 && way.getKey().startsWith("openhtmltopdf")) {
          continue;
        }
        long from = cpu();
        assertThat(way.getValue().call()).isNotEmpty();
        if (round >= 0) {
          times.computeIfAbsent(way.getKey(), w -> new ArrayList<>()).add(cpu() - from);
        }
      }
    }
    System.out.printf("%d tables, %d rows%n", tables.size(), SameTables.rows(tables));
    times.forEach((way, all) -> System.out.printf("%-50s %8.1f ms%n", way, median(all) / 1e6));
  }

  @Test
  void makesAThousandFichasInFlatMemory() {
    List<Indicator> indicators = ACCOUNT.definitions().plan().indicators();
    long[] used = new long[5];
    long from = cpu();
    for (int i = 0; i < FICHAS; i++) {
      REPORTS.ficha(ACCOUNT, PERIOD, indicators.get(i % indicators.size()));
      if ((i + 1) % (FICHAS / used.length) == 0) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        used[i * used.length / FICHAS] = runtime.totalMemory() - runtime.freeMemory();
      }
    }
    System.out.printf(
        "%d fichas: %.1f ms each; heap used after each fifth, MB: %s%n",
        FICHAS,
        (cpu() - from) / 1e6 / FICHAS,
        Arrays.stream(used).mapToObj(b -> "%.1f".formatted(b / 1e6)).toList());
    assertThat(used[4]).isLessThan(used[0] + 5_000_000);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Long> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }
}
