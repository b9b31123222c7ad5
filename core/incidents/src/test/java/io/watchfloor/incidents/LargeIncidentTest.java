package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Incident;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An incident of 5,000 reports is routine: another report and a withdrawal cost little, and its header stays small. Says
 * what it measured; {@code -Dlarge=50000} asks for more.
 */
class LargeIncidentTest {
    private static final int REPORTS = Integer.getInteger("large", 5000);
    private static final int MEASURED = 400;
    private static final List<String> WORDS = List.of(
            "balloon",
            "China",
            "Pentagon",
            "Montana",
            "debris",
            "navy",
            "recovers",
            "shot",
            "down",
            "jet",
            "White",
            "House",
            "says",
            "surveillance",
            "sensors",
            "Carolina",
            "coast",
            "altitude",
            "Beijing",
            "protests",
            "talks",
            "senators",
            "briefed",
            "officials",
            "weather",
            "airship",
            "civilian",
            "regret",
            "general",
            "warns",
            "Alaska",
            "object",
            "F-22",
            "missile",
            "ocean",
            "search",
            "ships",
            "divers",
            "payload",
            "antennas",
            "solar",
            "panels");

    private final MemoryIncidentStore store = new MemoryIncidentStore();
    private final IncidentLogic logic = new IncidentLogic(store, "test", new ReadyMembers(2 * REPORTS));
    private final Random random = new Random(7);
    private final List<Reporting> all = new ArrayList<>();
    private Incident header;
    private long offset;

    private void apply(JournalEntry entry) {
        logic.apply(entry, Reporting.cause(offset++)).events().forEach(event -> header = event.incident());
    }

    /** Every third one is a copy of an earlier text. */
    private Reporting next() {
        int n = all.size();
        StringBuilder title = new StringBuilder();
        if (n % 3 == 2) {
            title.append(all.get(random.nextInt(n)).report().headline().title());
        } else {
            for (int i = 0; i < 10; i++) {
                title.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
        }
        Reporting report = Reporting.of("h" + n, n / 100.0, "publisher" + random.nextInt(300))
                .title(title.toString().strip())
                .facet("facet" + n % 7);
        all.add(report);
        return report;
    }

    /** CPU of a report and of a withdrawal at a size, and the largest header seen, in bytes. */
    private record Cost(Duration report, Duration withdrawal, int header) {}

    private Cost measure() {
        long[] reports = new long[MEASURED];
        long[] withdrawals = new long[MEASURED];
        int largest = 0;
        int known = all.size();
        for (int i = 0; i < MEASURED; i++) {
            JournalEntry entry = next().entry();
            long start = cpu();
            apply(entry);
            reports[i] = cpu() - start;
            Reporting gone = all.get(i * 7 % known);
            JournalEntry withdrawn = gone.withdrawn(entry.at());
            start = cpu();
            apply(withdrawn);
            withdrawals[i] = cpu() - start;
            largest = Math.max(largest, Json.write(header).length);
        }
        Cost cost = new Cost(median(reports), median(withdrawals), largest);
        System.out.printf("incident of %d reports: %s%n", header.coverage().reports(), cost);
        return cost;
    }

    private void grow(int reports) {
        while (all.size() < reports) {
            apply(next().entry());
        }
    }

    /** Ten times the reports may not cost ten times as much: the one looks at what it resembles, not at all that came. */
    @Test
    void takesAReportAndAWithdrawalForLittleMoreThanASmallOneAndKeepsASmallHeader() {
        grow(REPORTS / 10);
        Cost small = measure();
        grow(REPORTS);
        Cost large = measure();
        assertThat(large.report()).isLessThan(small.report().multipliedBy(5));
        assertThat(large.withdrawal()).isLessThan(small.withdrawal().multipliedBy(5));
        assertThat(large.header()).isLessThan(32 * 1024);
        assertThat(largestValue()).isLessThan(256 * 1024);
        assertThat(header.coverage().reports() + header.coverage().withdrawn()).isLessThanOrEqualTo(all.size());
    }

    /** In bytes, of all that the store keeps of the pair. */
    private int largestValue() {
        Stream<Object> values = Stream.concat(
                Stream.of(store.find(Reporting.PAIR).orElseThrow()),
                Stream.concat(store.incidents(Reporting.PAIR).stream(), store.members(Reporting.PAIR).stream()));
        return values.mapToInt(value -> Json.write(value).length).max().orElseThrow();
    }

    /** Of this thread: what others do on the machine is not measured. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Duration median(long[] nanos) {
        return Duration.ofNanos(
                Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow());
    }

    @Test
    void aHeaderStaysSmallWhateverItsReportsSay() {
        for (int i = 0; i < 60; i++) {
            String title = ("大使館の前で抗議が続く " + i + " ").repeat(200);
            apply(Reporting.of("long" + i, i / 10.0, "放送局".repeat(30) + i)
                    .title(title)
                    .entry());
        }
        for (int i = 0; i < 60; i++) {
            apply(Acts.verdict(
                            "v" + i,
                            "アイト".repeat(40),
                            Reporting.of("long" + i, 0, "").id(),
                            true)
                    .at(7, header.desk().version()));
        }
        assertThat(Json.write(header).length).isLessThan(32 * 1024);
    }
}
