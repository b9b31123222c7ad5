package io.watchfloor.authoring;

import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.incidents.happenings.CallRecord;
import io.watchfloor.incidents.happenings.JudgedCall;
import io.watchfloor.incidents.happenings.RightToCall;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Report;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.tagging.Tagger;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Map<String, JudgedCall> givenBack = new TreeMap<>();

    /** Takes note of an event, if it answers a verdict or takes one back. */
    public void add(IncidentEvent event) {
        JudgedCall.accepted(event).ifPresent(act -> {
            take(act);
            JudgedCall.givenBack(event).ifPresent(again -> givenBack.put(act.command(), again));
        });
    }

    private void take(Act act) {
        if (JudgedCall.judges(act)) {
            String report = String.valueOf(act.report());
            boolean right = Boolean.TRUE.equals(act.verdict());
            Word word = new Word(report, act.command(), right, act.actor(), act.at(), act.reason());
            byReport.computeIfAbsent(report, none -> new ArrayDeque<>()).add(word);
            reportOf.put(act.command(), report);
        } else if (act.kind() == ActKind.UNDO && act.undoes() != null) {
            givenBack.remove(act.undoes());
            Deque<Word> given = byReport.get(reportOf.getOrDefault(act.undoes(), ""));
            if (given != null) {
                given.removeIf(one -> one.command().equals(act.undoes()));
            }
        }
    }

    /** Who may call by these words. */
    public RightToCall rightToCall(CallLog calls) {
        return new RightToCall(Stream.concat(calls.judged(this::aboutCall), givenBack.values().stream())
                .toList());
    }

    private List<CallRecord.Word> aboutCall(String report) {
        return byReport.getOrDefault(report, new ArrayDeque<>()).stream()
                .map(word -> new CallRecord.Word(word.command(), word.correct(), word.by(), word.at()))
                .toList();
    }

    /** These verdicts as they stand now, for a reader who takes his time. */
    public Verdicts copy() {
        Verdicts copy = new Verdicts();
        byReport.forEach((report, given) -> copy.byReport.put(report, new ArrayDeque<>(given)));
        copy.reportOf.putAll(reportOf);
        copy.givenBack.putAll(givenBack);
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
     * The words that count for each rule of a book: about reports that the rule made as it says today, and about those of an
     * earlier text of it, or an earlier name, that it still makes of the same title.
     *
     * @param memberships reports as they stand in incidents; one report may stand in several
     * @param today the rules of the book
     * @param versions of the rules in the book of a revision, by rule id
     * @param book those rules ready to read titles; asked for only when a rule was edited since
     */
    public Map<String, List<Word>> counting(
            Iterable<IncidentReport> memberships,
            List<Rule> today,
            LongFunction<Map<String, String>> versions,
            Supplier<CompiledBook> book) {
        Map<String, Rule> byName = new HashMap<>();
        today.forEach(rule -> rule.was().forEach(id -> byName.put(id, rule)));
        today.forEach(rule -> byName.put(rule.id(), rule));
        Map<String, Report> reports = new TreeMap<>();
        memberships.forEach(member -> reports.put(member.report().id(), member.report()));
        Map<String, List<Word>> words = new TreeMap<>();
        reports.values().forEach(report -> of(report.id()).ifPresent(word -> {
            String name = report.match().rule();
            Rule rule = byName.get(name);
            if (rule != null
                    && (rule.version()
                                    .equals(versions.apply(report.booked().revision())
                                            .get(name))
                            || stillMakes(rule, report, book.get()))) {
                words.computeIfAbsent(rule.id(), key -> new ArrayList<>()).add(word);
            }
        }));
        return words;
    }

    /** By the title alone: a report that needed its summary counts for the text of the rule that made it. */
    private static boolean stillMakes(Rule rule, Report report, CompiledBook book) {
        Report.HeadlineRef ref = report.headline();
        Headline title = Headline.of(ref.id(), "verdicts", ref.outlet(), ref.title(), null, null, ref.eventTime());
        return Tagger.tagByRules(title, book, looked -> {}).matches().stream()
                .anyMatch(match -> match.rule().equals(rule.id())
                        && match.pairs().stream().anyMatch(pair -> pair.pair()
                                .equals(report.parties().pair())));
    }

    /** How many of the words that count for each rule say that the report is right. */
    public static Map<String, Share> precision(Map<String, List<Word>> counting) {
        Map<String, Share> shares = new TreeMap<>();
        counting.forEach((rule, words) ->
                shares.put(rule, Share.of(words.stream().filter(Word::correct).count(), words.size())));
        return shares;
    }

    /** The versions of the rules of each book, each read once. */
    public static LongFunction<Map<String, String>> versions(Rulebook rulebook) {
        Map<Long, Map<String, String>> known = new HashMap<>();
        return revision -> known.computeIfAbsent(revision, number -> rulebook.revision(number)
                .map(DecisionBook::files)
                .map(Rulebook::rules)
                .map(rules -> rules.values().stream().collect(Collectors.toMap(Rule::id, Rule::version)))
                .orElse(Map.of()));
    }

    /** A share in words: {@code no verdicts yet} below {@link #ENOUGH}. */
    public static String text(@Nullable Share share) {
        return share == null || share.of() < ENOUGH
                ? "no verdicts yet"
                : String.format("%.2f [%.2f, %.2f] of %d", share.value(), share.low(), share.high(), share.of());
    }
}
