package io.watchfloor.proofs.year;

import io.watchfloor.authoring.backtest.Fold;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.incidents.Outputs;
import io.watchfloor.incidents.ReadyMembers;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Whether a real journal comes to the same whatever is kept in memory, and nearly so when reports come late. */
final class Repeats {
    private static final Duration LATE = Duration.ofMinutes(30);
    private static final long SEED = 21;
    /** Nothing, the case that was at work last, everything. */
    private static final List<Integer> KEPT = List.of(0, 1, Integer.MAX_VALUE);

    private static final int FIRST = 2_000;

    private final List<JournalEntry> entries;

    Repeats(OpenJournal journal) {
        this.entries = journal.entries();
    }

    /**
     * A journal of reports that came late.
     *
     * @param agreement with the one in order, the mean of its pairs
     * @param lost reports that are in no incident and were in one
     * @param joining those of them that may open none, and so need one to be there
     */
    record Shuffled(BCubed agreement, int reports, int lost, int joining) {}

    /**
     * Every event and membership of the first weeks is byte for byte the same, whether nothing, one case or everything is
     * kept ready. With nothing ready each entry reads all members of its pair again, so not all of it is folded.
     */
    boolean sameWhateverIsKept() {
        return KEPT.stream().map(this::digest).distinct().count() == 1;
    }

    /** Each report up to half an hour late, by a while of its own. */
    Shuffled shuffled() {
        Random random = new Random(SEED);
        List<JournalEntry> late = new ArrayList<>(entries.size());
        for (JournalEntry entry : entries) {
            late.add(
                    entry instanceof Reported reported
                            ? new Reported(
                                    reported.at().plusSeconds(random.nextInt((int) LATE.toSeconds() + 1)),
                                    reported.report())
                            : entry);
        }
        late.sort(Comparator.comparing(JournalEntry::at));
        Map<String, String> wanted = members(entries);
        Map<String, String> found = members(late);
        List<BCubed> pairs = wanted.keySet().stream()
                .filter(found::containsKey)
                .collect(Collectors.groupingBy(key -> key.substring(0, key.indexOf(' '))))
                .values()
                .stream()
                .map(keys -> BCubed.of(keys, wanted::get, found::get))
                .toList();
        List<Boolean> missing = entries.stream()
                .filter(Reported.class::isInstance)
                .map(entry -> ((Reported) entry).report())
                .filter(report -> wanted.containsKey(key(report)) && !found.containsKey(key(report)))
                .map(report -> report.match().opens())
                .toList();
        return new Shuffled(BCubed.mean(pairs), wanted.size(), missing.size(), Collections.frequency(missing, false));
    }

    private String digest(int kept) {
        MessageDigest digest = sha();
        fold(entries.subList(0, Math.min(FIRST, entries.size())), kept, (entry, outputs) -> {
            outputs.events().forEach(event -> digest.update(Json.write(event)));
            outputs.reports().forEach(report -> digest.update(Json.write(report)));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The incident of each report, by pair and report. */
    private static Map<String, String> members(List<JournalEntry> journal) {
        Map<String, String> members = new HashMap<>();
        fold(journal, Integer.MAX_VALUE, (entry, outputs) -> {
            for (IncidentReport member : outputs.reports()) {
                if (member.withdrawn() == null) {
                    members.put(key(member.report()), member.incident());
                } else {
                    members.remove(key(member.report()), member.incident());
                }
            }
        });
        return members;
    }

    private static String key(Report report) {
        return report.parties().pair() + " " + report.id();
    }

    private static void fold(List<JournalEntry> journal, int kept, BiConsumer<JournalEntry, Outputs> each) {
        ReadyMembers ready = ReadyMembers.of(kept);
        Fold fold = new Fold(new IncidentLogic(new MemoryIncidentStore(), "prove", ready), each);
        for (JournalEntry entry : journal) {
            fold.reach(entry.at());
            fold.apply(entry);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
