package io.watchfloor.proofs;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.names.OpenNlpNames;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What tagging costs, on one thread and in its processor time, so that other work on the machine counts little.
 *
 * @param rules in the book: those of config/ and generated ones
 * @param tagged headlines per processor second, with all their names
 * @param matched headlines per processor second where only matches are asked for, as by a backtest
 * @param different headlines of which the two do not give the same matches; there must be none
 * @param heapMib heap that the book and the model of the name finder take
 */
public record TaggingSpeed(int rules, int headlines, double tagged, double matched, int different, long heapMib) {
    private static final int RULES = 500;
    private static final int ROUNDS = 6;
    private static final double TAGGED_BAR = 15_000;
    private static final double MATCHED_BAR = 50_000;
    /** Below these something went wrong lately; the bars are further off. */
    private static final double TAGGED_FLOOR = 5_000;

    private static final double MATCHED_FLOOR = 15_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Tags the headlines several times over; the best round counts. */
    public static TaggingSpeed measure(Home home, List<Headline> headlines) {
        long before = usedMib();
        CompiledBook book = book(home);
        Tagger.tag(headlines.get(0), book);
        long heap = usedMib() - before;
        int different = 0;
        for (Headline headline : headlines) {
            boolean same = Tagger.tagMatches(headline, book)
                    .matches()
                    .equals(Tagger.tag(headline, book).matches());
            different += same ? 0 : 1;
        }
        return new TaggingSpeed(
                book.rules().rules().size(),
                headlines.size(),
                best(headlines, headline -> Tagger.tag(headline, book).matches().size()),
                best(
                        headlines,
                        headline -> Tagger.tagMatches(headline, book).matches().size()),
                different,
                heap);
    }

    private static CompiledBook book(Home home) {
        DecisionBook configured =
                ConfigBook.read(home.config(), home.config().resolve("rules"), 1, "config", Instant.EPOCH);
        int own = CompiledBook.compile(configured).rules().rules().size();
        Map<String, String> files = new HashMap<>(configured.files());
        files.put("rules/generated.yaml", GeneratedRules.pack(RULES - own));
        return CompiledBook.compile(
                new DecisionBook(1, "generated", "prove", Instant.EPOCH, files, null, Map.of()),
                OpenNlpNames.shipped());
    }

    private static double best(List<Headline> headlines, ToIntFunction<Headline> work) {
        double best = 0;
        long matches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (Headline headline : headlines) {
                matches += work.applyAsInt(headline);
            }
            best = Math.max(best, headlines.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
        }
        return matches < 0 ? 0 : best;
    }

    private static long usedMib() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Whether it is as fast as it was, and both ways agree; the text says how far the bars are. */
    public boolean holds() {
        return tagged >= TAGGED_FLOOR && matched >= MATCHED_FLOOR && different == 0;
    }

    @Override
    public String toString() {
        return String.format(
                "%d rules, %d headlines, per processor second of one thread: %.0f tagged (bar %.0f, floor %.0f),"
                        + " %.0f only matched (bar %.0f, floor %.0f), %d matched differently; %d MiB of heap",
                rules,
                headlines,
                tagged,
                TAGGED_BAR,
                TAGGED_FLOOR,
                matched,
                MATCHED_BAR,
                MATCHED_FLOOR,
                different,
                heapMib);
    }
}
