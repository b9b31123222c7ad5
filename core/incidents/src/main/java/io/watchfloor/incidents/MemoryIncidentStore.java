package io.watchfloor.incidents;

import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The store of a fold: everything in memory. */
public final class MemoryIncidentStore implements IncidentStore {
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, Map<String, Member>> members = new HashMap<>();
    private final Map<String, Set<String>> answered = new HashMap<>();
    private final Map<String, CorrelatedReports> matches = new HashMap<>();
    private final Map<Pair, PairMemory> memories = new HashMap<>();
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
    public List<String> subjects(Pair pair) {
        return cases.values().stream()
                .filter(of -> of.pair().equals(pair))
                .map(Case::subject)
                .sorted()
                .toList();
    }

    @Override
    public void put(Case changed) {
        cases.put(key(changed.pair(), changed.subject()), changed);
    }

    @Override
    public void remove(Case gone) {
        cases.remove(key(gone.pair(), gone.subject()));
    }

    @Override
    public void put(Member member) {
        Report report = member.report();
        members.computeIfAbsent(key(report.parties().pair(), report.booked().subject()), key -> new TreeMap<>())
                .put(report.id(), member);
    }

    @Override
    public void remove(Member member) {
        Report report = member.report();
        members.getOrDefault(key(report.parties().pair(), report.booked().subject()), new TreeMap<>())
                .remove(report.id());
    }

    @Override
    public List<Member> members(Pair pair, String subject) {
        return List.copyOf(members.getOrDefault(key(pair, subject), Map.of()).values());
    }

    @Override
    public boolean answered(String incident, String command) {
        return answered.getOrDefault(incident, Set.of()).contains(command);
    }

    @Override
    public void putAnswered(String incident, String command) {
        answered.computeIfAbsent(incident, none -> new HashSet<>()).add(command);
    }

    @Override
    public void forgetAnswered(String incident) {
        answered.remove(incident);
    }

    @Override
    public Optional<PairMemory> memory(Pair pair) {
        return Optional.ofNullable(memories.get(pair));
    }

    @Override
    public void put(Pair pair, PairMemory memory) {
        memories.put(pair, memory);
    }

    @Override
    public Optional<CorrelatedReports> matches(Pair pair, String correlation) {
        return Optional.ofNullable(matches.get(key(pair, correlation)));
    }

    @Override
    public void put(CorrelatedReports changed) {
        matches.put(key(changed.pair(), changed.correlation()), changed);
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
