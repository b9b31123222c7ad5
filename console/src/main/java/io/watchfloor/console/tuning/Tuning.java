package io.watchfloor.console.tuning;

import io.watchfloor.analysis.authoring.Explanation;
import io.watchfloor.analysis.authoring.Promotion;
import io.watchfloor.analysis.authoring.RuleText;
import io.watchfloor.analysis.authoring.Verdicts;
import io.watchfloor.analysis.backtest.Suggestions;
import io.watchfloor.analysis.backtest.Taken;
import io.watchfloor.analysis.book.BookException;
import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.evaluation.Share;
import io.watchfloor.analysis.packs.Packs;
import io.watchfloor.analysis.rules.Rule;
import io.watchfloor.analysis.rules.RuleSet;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.analysis.yaml.YamlNode;
import io.watchfloor.console.tuning.RuleSheet.Judged;
import io.watchfloor.console.view.BoardView;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.TaggedHeadline;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each rule did and how people judged it, folded from the topics. One thread applies records, any thread asks. */
public final class Tuning {
    private static final Logger log = LoggerFactory.getLogger(Tuning.class);
    private static final Duration MONTH = Duration.ofDays(30);

    private final BoardView view;
    private final Archive archive;
    private final InstantSource clock;
    private final Shelf shelf = new Shelf();
    private final History history = new History(shelf);
    private final Sightings sightings = new Sightings();
    private final Calls calls = new Calls();
    private final Verdicts verdicts = new Verdicts();
    private final Workbench workbench;
    private volatile boolean warm;

    /**
     * Nothing yet.
     *
     * @param view what is known of incidents
     * @param producer service and version, as written into books that the desk publishes
     */
    public Tuning(BoardView view, Archive archive, InstantSource clock, String producer) {
        this.view = view;
        this.archive = archive;
        this.clock = clock;
        this.workbench = new Workbench(shelf, sightings, this::verdicts, archive, clock, producer);
    }

    public void apply(DecisionBook book) {
        shelf.add(book);
        if (warm) {
            Future<?> unused = CompletableFuture.runAsync(this::warm);
        }
    }

    public void apply(IncidentEvent event) {
        calls.add(event);
        synchronized (verdicts) {
            verdicts.add(event);
        }
    }

    public void apply(TaggedHeadline tagged) {
        sightings.add(tagged);
    }

    /** Gets the rules of the newest book ready before somebody waits for them, and those of every later one. */
    public void warm() {
        warm = true;
        try {
            shelf.newest().ifPresent(book -> {
                shelf.rules(book);
                shelf.versions(book.revision());
            });
        } catch (BookException e) {
            log.warn("the newest decision book does not compile, so the one before it decides: {}", e.getMessage());
        }
    }

    public Workbench workbench() {
        return workbench;
    }

    public Shelf shelf() {
        return shelf;
    }

    private Verdicts verdicts() {
        synchronized (verdicts) {
            return verdicts.copy();
        }
    }

    /** The file of the newest book that a rule stands in; empty when it has none of this id. */
    public Optional<String> file(String rule) {
        return shelf.newest()
                .flatMap(book -> shelf.rules(book).rules().stream()
                        .filter(one -> one.id().equals(rule))
                        .findFirst())
                .map(found -> found.place().file());
    }

    /** Words of the newest book that an author may use: {@code subjects}, {@code lists} by file, and {@code rules}. */
    public Map<String, Object> words() {
        return shelf.newest().map(this::words).orElse(Map.of());
    }

    private Map<String, Object> words(DecisionBook book) {
        CompiledBook compiled = shelf.compiled(book);
        Map<String, List<String>> lists = new HashMap<>();
        Packs.read(book.files(), new Findings()).forEach((file, root) -> {
            YamlNode node = root.isMap() ? root.get("lists") : null;
            lists.put(
                    file, node == null ? List.of() : List.copyOf(node.entries().keySet()));
        });
        return Map.of(
                "subjects",
                compiled.subjects().ids().stream().sorted().toList(),
                "lists",
                lists,
                "rules",
                compiled.rules().rules().stream().map(Rule::id).toList());
    }

    /** What people said of reports, by report id, of those that are asked for. */
    public Map<String, Verdicts.Word> words(List<String> reports) {
        Map<String, Verdicts.Word> words = new HashMap<>();
        synchronized (verdicts) {
            reports.forEach(report -> verdicts.of(report).ifPresent(word -> words.put(report, word)));
        }
        return words;
    }

    /** What is about an incident's pair and subject and does not count in it; reads the journal, so it takes a moment. */
    public List<Uncounted> notCounted(Incident incident, OptionalInt partition) {
        List<IncidentReport> members = view.reports().stream()
                .filter(member -> member.report().pair().equals(incident.pair())
                        && member.report().subject().equals(incident.subject()))
                .toList();
        NotCounted notCounted = new NotCounted(incident, members);
        Duration gather = members.stream()
                .map(member -> member.report().gather())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        partition.ifPresent(number ->
                archive.journal(number, incident.firstReport().minus(gather), entry -> notCounted.add(entry, gather)));
        notCounted.add(sightings.unreported(incident.pair(), incident.subject()));
        shelf.newest()
                .ifPresent(book ->
                        notCounted.addBarred(sightings.naming(incident.pair(), clock.instant()), shelf.compiled(book)));
        return notCounted.all();
    }

    /** Why the rules of the newest book match a headline, and why the nearest others do not; absent without a book. */
    public Optional<Explanation> explain(Headline headline) {
        return shelf.newest().map(book -> Explanation.of(headline, shelf.compiled(book)));
    }

    /** What no rule of the newest book took on the last day although it names two states and an action, best first. */
    public List<Suggestions.Cluster> suggestions() {
        DecisionBook book = shelf.newest().orElse(null);
        if (book == null) {
            return List.of();
        }
        CompiledBook compiled = shelf.compiled(book);
        Suggestions suggestions = Suggestions.beside(book);
        for (Headline headline : sightings.lastDay(clock.instant())) {
            suggestions.look(Taken.by(compiled, headline)).ifPresent(match -> suggestions.add(headline, match));
        }
        return suggestions.ranked();
    }

    /** All rules of the newest book; absent while there is none. */
    public Optional<RuleList> list() {
        return shelf.newest().map(book -> {
            List<RuleRow> rows = new ArrayList<>(rows(book, shelf.rules(book).rules()));
            rows.sort(Comparator.comparingInt((RuleRow row) -> -row.calls())
                    .thenComparing(row -> -row.hits())
                    .thenComparing(RuleRow::rule));
            int all = calls.byRule(clock.instant()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new RuleList(book.revision(), book.activeFrom(), List.copyOf(rows), all);
        });
    }

    private List<RuleRow> rows(DecisionBook book, List<Rule> rules) {
        Instant now = clock.instant();
        List<IncidentReport> reports = view.reports();
        Map<String, Set<String>> incidents = new HashMap<>();
        for (IncidentReport member : reports) {
            if (member.withdrawn() == null && !member.joinedAt().isBefore(now.minus(MONTH))) {
                incidents
                        .computeIfAbsent(member.report().rule(), rule -> new HashSet<>())
                        .add(member.incident());
            }
        }
        Map<String, Share> precision = verdicts().precision(reports, shelf::versions);
        Map<String, Integer> called = calls.byRule(now);
        int all = called.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, String> versions = shelf.versions(book.revision());
        return rules.stream()
                .map(rule -> {
                    String version = versions.getOrDefault(rule.id(), "");
                    Set<String> took = incidents.getOrDefault(rule.id(), Set.of());
                    int[] urgent = urgencies(took);
                    List<Hit> hits = sightings.newest(rule.id());
                    int calling = called.getOrDefault(rule.id(), 0);
                    return new RuleRow(
                            rule.id(),
                            rule.title(),
                            rule.status(),
                            rule.meaning().subject(),
                            rule.meaning().precedence(),
                            rule.owner(),
                            version,
                            sightings.hits(rule.id(), now),
                            took.size(),
                            urgent[0],
                            urgent[1],
                            urgent[2],
                            precision.get(rule.id() + " " + version),
                            hits.isEmpty() ? null : hits.get(0).published(),
                            calling,
                            all == 0 ? 0 : (double) calling / all);
                })
                .toList();
    }

    private int[] urgencies(Set<String> incidents) {
        int[] counts = new int[3];
        for (String id : incidents) {
            Incident incident = view.incident(id);
            if (incident != null) {
                Precedence peak = incident.announced();
                counts[peak == Precedence.FLASH ? 0 : peak == Precedence.IMMEDIATE ? 1 : 2]++;
            }
        }
        return counts;
    }

    /** The books that came into force from then to now, newest first. */
    public List<Edition> editions(Instant from, Instant now) {
        return history.between(from, now);
    }

    /** One rule of the newest book; absent when it has none of this id. */
    public Optional<RuleSheet> sheet(String id) {
        return shelf.newest().flatMap(book -> {
            RuleSet rules = shelf.rules(book);
            return rules.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .findFirst()
                    .map(rule -> sheet(book, rules, rule));
        });
    }

    private RuleSheet sheet(DecisionBook book, RuleSet rules, Rule rule) {
        String file = rule.place().file();
        String pack = book.files().getOrDefault(file, "");
        RuleText text = RuleText.of(file, pack, rule.name()).orElse(RuleText.whole(pack));
        RuleRow row = rows(book, List.of(rule)).get(0);
        List<Hit> hits = sightings.newest(rule.id());
        Instant since = book.activations().getOrDefault(rule.id(), Instant.EPOCH);
        long listed =
                hits.stream().filter(hit -> !hit.fetched().isBefore(since)).count();
        long hitsSince = listed < hits.size() ? listed : Math.max(listed, row.hits());
        Promotion promotion = new Promotion(rule, since, hitsSince, row.precision());
        boolean rises = rule.status() == RuleStatus.EXPERIMENTAL || rule.status() == RuleStatus.TEST;
        return new RuleSheet(
                row,
                file,
                text.line(),
                text.text(),
                book.revision(),
                book.activeFrom(),
                rule.meaning().action(),
                history.of(file, rule.name()),
                hits,
                judged(rule.id(), row.version()),
                rises ? Promotion.next(rule.status()).word() : null,
                rises ? promotion.lacks(rules.promotionBar(rule), clock.instant()) : List.of());
    }

    private List<Judged> judged(String rule, String version) {
        Verdicts said = verdicts();
        Map<String, Judged> byReport = new HashMap<>();
        for (IncidentReport member : view.reports()) {
            if (member.report().rule().equals(rule)) {
                said.of(member.report().id())
                        .ifPresent(word -> byReport.put(
                                word.report(),
                                new Judged(
                                        member.incident(),
                                        member.report().title(),
                                        word.correct(),
                                        word.by(),
                                        word.at(),
                                        word.reason(),
                                        version.equals(
                                                shelf.versions(member.report().bookRevision())
                                                        .get(rule)))));
            }
        }
        return byReport.values().stream()
                .sorted(Comparator.comparing(Judged::at).reversed())
                .toList();
    }
}
