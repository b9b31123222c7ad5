package io.watchfloor.incidents;

import io.watchfloor.incidents.outages.Outages;
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
    private final Map<Pair, Case> cases = new HashMap<>();
    private final Map<Pair, TreeMap<Integer, IncidentState>> incidents = new HashMap<>();
    private final Map<Pair, Map<String, Member>> members = new HashMap<>();
    private final Map<String, Set<String>> answered = new HashMap<>();
    private final Map<String, CorrelatedReports> matches = new HashMap<>();
    private final Map<Pair, PairMemory> memories = new HashMap<>();
    private final TreeSet<Due> dues = new TreeSet<>(
            Comparator.comparing(Due::at).thenComparing(due -> due.pair().toString()));
    private Progress progress = Progress.NONE;
    private Outages outages = Outages.NONE;

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void progress(Progress changed) {
        progress = changed;
    }

    @Override
    public Outages outages() {
        return outages;
    }

    @Override
    public void outages(Outages changed) {
        outages = changed;
    }

    @Override
    public Optional<Case> find(Pair pair) {
        return Optional.ofNullable(cases.get(pair));
    }

    @Override
    public void put(Case changed) {
        cases.put(changed.pair(), changed);
    }

    @Override
    public void remove(Case gone) {
        cases.remove(gone.pair());
    }

    @Override
    public List<IncidentState> incidents(Pair pair) {
        return List.copyOf(incidents.getOrDefault(pair, new TreeMap<>()).values());
    }

    @Override
    public void put(Pair pair, IncidentState incident) {
        incidents.computeIfAbsent(pair, none -> new TreeMap<>()).put(incident.number(), incident);
    }

    @Override
    public void remove(Pair pair, IncidentState incident) {
        incidents.getOrDefault(pair, new TreeMap<>()).remove(incident.number());
    }

    @Override
    public void put(Member member) {
        members.computeIfAbsent(pair(member), none -> new TreeMap<>()).put(key(member), member);
    }

    @Override
    public void remove(Member member) {
        members.getOrDefault(pair(member), new TreeMap<>()).remove(key(member));
    }

    private static Pair pair(Member member) {
        Report report = member.report();
        return report.parties().pair();
    }

    private static String key(Member member) {
        return member.incident() + "|" + member.key();
    }

    @Override
    public List<Member> members(Pair pair) {
        return List.copyOf(members.getOrDefault(pair, Map.of()).values());
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
        return Optional.ofNullable(matches.get(pair + "|" + correlation));
    }

    @Override
    public void put(CorrelatedReports changed) {
        matches.put(changed.pair() + "|" + changed.correlation(), changed);
    }

    @Override
    public Optional<Due> firstDueBefore(Instant time) {
        return dues.isEmpty() || !dues.first().at().isBefore(time) ? Optional.empty() : Optional.of(dues.first());
    }

    @Override
    public void reschedule(Pair pair, @Nullable Instant old, @Nullable Instant next) {
        if (old != null) {
            dues.remove(new Due(old, pair));
        }
        if (next != null) {
            dues.add(new Due(next, pair));
        }
    }
}
