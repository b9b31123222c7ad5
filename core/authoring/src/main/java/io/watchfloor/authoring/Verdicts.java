package io.watchfloor.authoring;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.match.Rule;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people judged of single reports, read from accepted acts: the last word about a report counts, and one that was
 * taken back does not. Events of one incident must come in their order; nothing else is asked of the order.
 */
public final class Verdicts {
    /** Below so many verdicts a share says nothing. */
    public static final int ENOUGH = 5;

    /**
     * One word.
     *
     * @param command by which it was said: undoing it takes the word back
     * @param correct the report is rightly there
     * @param reason in the person's words, or absent
     */
    public record Word(
            String report, String command, boolean correct, String by, Instant at, @Nullable String reason) {}

    private final Map<String, Deque<Word>> byReport = new HashMap<>();
    private final Map<String, String> reportOf = new HashMap<>();

    /** Takes note of an event, if it answers a verdict or takes one back. */
    public void add(IncidentEvent event) {
        Answer answer = event.answer();
        if (answer == null || !answer.accepted()) {
            return;
        }
        Act act = answer.act();
        if (act.kind() == ActKind.VERDICT && act.report() != null && act.verdict() != null) {
            Word word = new Word(act.report(), act.command(), act.verdict(), act.actor(), act.at(), act.reason());
            byReport.computeIfAbsent(act.report(), report -> new ArrayDeque<>()).add(word);
            reportOf.put(act.command(), act.report());
        } else if (act.kind() == ActKind.UNDO && act.undoes() != null && reportOf.containsKey(act.undoes())) {
            Deque<Word> given = byReport.get(reportOf.get(act.undoes()));
            if (given != null) {
                given.removeIf(one -> one.command().equals(act.undoes()));
            }
        }
    }

    /** These verdicts as they stand now, for a reader who takes his time. */
    public Verdicts copy() {
        Verdicts copy = new Verdicts();
        byReport.forEach((report, given) -> copy.byReport.put(report, new ArrayDeque<>(given)));
        copy.reportOf.putAll(reportOf);
        return copy;
    }

    /** The word that counts about a report. */
    public Optional<Word> of(String report) {
        return Optional.ofNullable(byReport.get(report)).map(Deque::peekLast);
    }

    /** Ids of reports about which somebody's word counts. */
    public Set<String> judged() {
        return byReport.keySet().stream()
                .filter(report -> of(report).isPresent())
                .collect(Collectors.toSet());
    }

    /** Ids of reports that were judged right. */
    public Set<String> right() {
        return byReport.keySet().stream()
                .filter(report -> of(report).filter(Word::correct).isPresent())
                .collect(Collectors.toSet());
    }

    /**
     * How many of the judged reports of each rule, in the version that made them, are right.
     *
     * @param memberships reports as they stand in incidents; one report may stand in several
     * @return rule id, a space and {@link Rule#version()}, to the share; a rule of a book that is gone has version
     *     {@code unknown}
     */
    public Map<String, Share> precision(Iterable<IncidentReport> memberships, Rulebook rulebook) {
        Map<Long, Map<String, String>> known = new HashMap<>();
        return precision(
                memberships, revision -> known.computeIfAbsent(revision, unknown -> versions(rulebook, revision)));
    }

    /**
     * The same, for those who know the versions.
     *
     * @param versions of the rules in the book of a revision, by rule id
     */
    public Map<String, Share> precision(
            Iterable<IncidentReport> memberships, LongFunction<Map<String, String>> versions) {
        Map<String, Report> reports = new TreeMap<>();
        memberships.forEach(member -> reports.put(member.report().id(), member.report()));
        Map<String, List<Boolean>> words = new TreeMap<>();
        reports.values().forEach(report -> of(report.id()).ifPresent(word -> {
            String version = versions.apply(report.booked().revision())
                    .getOrDefault(report.match().rule(), "unknown");
            words.computeIfAbsent(report.match().rule() + " " + version, key -> new ArrayList<>())
                    .add(word.correct());
        }));
        Map<String, Share> shares = new TreeMap<>();
        words.forEach((rule, said) -> shares.put(
                rule, Share.of(said.stream().filter(correct -> correct).count(), said.size())));
        return shares;
    }

    private static Map<String, String> versions(Rulebook rulebook, long revision) {
        return rulebook.revision(revision)
                .map(DecisionBook::files)
                .map(Rulebook::rules)
                .map(rules -> rules.values().stream().collect(Collectors.toMap(Rule::id, Rule::version)))
                .orElse(Map.of());
    }

    /** A share in words: {@code no verdicts yet} below {@link #ENOUGH}. */
    public static String text(@Nullable Share share) {
        return share == null || share.of() < ENOUGH
                ? "no verdicts yet"
                : String.format("%.2f [%.2f, %.2f] of %d", share.value(), share.low(), share.high(), share.of());
    }
}
