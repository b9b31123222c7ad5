package io.watchfloor.analysis.incidents;

import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The store of a fold: everything in memory, on one incident. */
public final class MemoryIncidentStore implements IncidentStore {
    private final Map<String, Case> cases = new TreeMap<>();
    private final Map<String, Map<String, Member>> members = new TreeMap<>();
    private final TreeSet<Due> dues = new TreeSet<>(Comparator.comparing(Due::at)
            .thenComparing(due -> due.pair().toString())
            .thenComparing(Due::subject));
    private Progress progress = Progress.NONE;

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void progress(Progress changed) {
        progress = changed;
    }

    @Override
    public Optional<Case> find(Pair pair, String subject) {
        return Optional.ofNullable(cases.get(key(pair, subject)));
    }

    @Override
    public void put(Case changed) {
        cases.put(key(changed.pair(), changed.subject()), changed);
    }

    @Override
    public Optional<Member> member(Pair pair, String subject, String report) {
        return Optional.ofNullable(
                members.getOrDefault(key(pair, subject), Map.of()).get(report));
    }

    @Override
    public void put(Member member) {
        Report report = member.report();
        members.computeIfAbsent(key(report.pair(), report.subject()), key -> new TreeMap<>())
                .put(report.id(), member);
    }

    @Override
    public void remove(Member member) {
        Report report = member.report();
        members.getOrDefault(key(report.pair(), report.subject()), new TreeMap<>())
                .remove(report.id());
    }

    @Override
    public List<Member> members(Pair pair, String subject, int incident) {
        return members.getOrDefault(key(pair, subject), Map.of()).values().stream()
                .filter(member -> member.incident() == incident)
                .toList();
    }

    @Override
    public Optional<Due> firstDueBefore(Instant time) {
        return dues.isEmpty() || !dues.first().at().isBefore(time) ? Optional.empty() : Optional.of(dues.first());
    }

    @Override
    public void reschedule(Pair pair, String subject, @Nullable Instant old, @Nullable Instant next) {
        if (old != null) {
            dues.remove(new Due(old, pair, subject));
        }
        if (next != null) {
            dues.add(new Due(next, pair, subject));
        }
    }

    private static String key(Pair pair, String subject) {
        return pair + "|" + subject;
    }
}
