package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Promotion;
import io.watchfloor.authoring.RuleText;
import io.watchfloor.authoring.Share;
import io.watchfloor.authoring.Verdicts;
import io.watchfloor.board.tuning.RuleSheet.Judged;
import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Members;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleSet;
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
import java.util.Set;
import java.util.function.Supplier;

/** The rules of the newest book, each with what it did and how people judged that: all in a list, or one with its text. */
public final class RuleSheets {
    private static final Duration MONTH = Duration.ofDays(30);

    private final BoardView view;
    private final Shelf shelf;
    private final History history;
    private final Sightings sightings;
    private final Calls calls;
    private final Supplier<Verdicts> verdicts;
    private final InstantSource clock;

    RuleSheets(
            BoardView view,
            Shelf shelf,
            Sightings sightings,
            Calls calls,
            Supplier<Verdicts> verdicts,
            InstantSource clock) {
        this.view = view;
        this.shelf = shelf;
        this.history = new History(shelf);
        this.sightings = sightings;
        this.calls = calls;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** All rules of the newest book; absent while there is none. */
    public Optional<RuleTable> list() {
        return shelf.newest().map(book -> {
            List<RuleRow> rows = new ArrayList<>(rows(book, shelf.rules(book).rules()));
            rows.sort(Comparator.comparingInt((RuleRow row) -> -row.calls())
                    .thenComparing(row -> -row.hits())
                    .thenComparing(RuleRow::rule));
            int all = calls.byRule(clock.instant()).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new RuleTable(book.revision(), book.activeFrom(), List.copyOf(rows), all);
        });
    }

    /** Who owns each rule of the newest book, by rule id. */
    public Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        shelf.newest().ifPresent(book -> shelf.rules(book).rules().forEach(rule -> {
            if (rule.owner() != null) {
                owners.put(rule.id(), rule.owner());
            }
        }));
        return owners;
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

    private List<RuleRow> rows(DecisionBook book, List<Rule> rules) {
        Instant now = clock.instant();
        Members members = view.members();
        Map<String, Set<String>> incidents = members.tookSince(now.minus(MONTH));
        Set<String> taken = new HashSet<>();
        rules.forEach(rule -> taken.addAll(incidents.getOrDefault(rule.id(), Set.of())));
        Map<String, Precedence> announced = members.announced(taken);
        Verdicts said = verdicts.get();
        Map<String, Share> precision = Verdicts.precision(counting(book, rules, said));
        Map<String, Integer> called = calls.byRule(now);
        int all = called.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, String> versions = shelf.versions(book.revision());
        return rules.stream()
                .map(rule -> {
                    String version = versions.getOrDefault(rule.id(), "");
                    Set<String> took = incidents.getOrDefault(rule.id(), Set.of());
                    int[] urgent = urgencies(took, announced);
                    List<Sighting> hits = sightings.newest(rule.id());
                    int calling = called.getOrDefault(rule.id(), 0);
                    return new RuleRow(
                            rule.id(),
                            rule.title(),
                            rule.status(),
                            rule.meaning().subject(),
                            rule.meaning().level().precedence(),
                            rule.owner(),
                            version,
                            sightings.hits(rule.id(), now),
                            took.size(),
                            urgent[0],
                            urgent[1],
                            urgent[2],
                            precision.get(rule.id()),
                            hits.isEmpty() ? null : hits.get(0).published(),
                            calling,
                            all == 0 ? 0 : (double) calling / all);
                })
                .toList();
    }

    /** The words that count; only rules that were edited since need a book that reads. */
    private Map<String, List<Verdicts.Word>> counting(DecisionBook book, List<Rule> rules, Verdicts said) {
        return said.counting(view.members().named(said.judged()), rules, shelf::versions, () -> shelf.compiled(book));
    }

    private static int[] urgencies(Set<String> incidents, Map<String, Precedence> announced) {
        int[] counts = new int[3];
        for (String id : incidents) {
            Precedence peak = announced.get(id);
            if (peak != null) {
                counts[peak == Precedence.FLASH ? 0 : peak == Precedence.IMMEDIATE ? 1 : 2]++;
            }
        }
        return counts;
    }

    private RuleSheet sheet(DecisionBook book, RuleSet rules, Rule rule) {
        String file = rule.place().file();
        String pack = book.files().getOrDefault(file, "");
        RuleText text = RuleText.of(file, pack, rule.name()).orElse(RuleText.whole(pack));
        RuleRow row = rows(book, List.of(rule)).get(0);
        List<Sighting> hits = sightings.newest(rule.id());
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
                judged(book, rule),
                rises ? Promotion.next(rule.status()).word() : null,
                rises ? promotion.lacks(rules.promotionBar(rule), clock.instant()) : List.of());
    }

    private List<Judged> judged(DecisionBook book, Rule rule) {
        Verdicts said = verdicts.get();
        List<Verdicts.Word> counting = counting(book, List.of(rule), said).getOrDefault(rule.id(), List.of());
        Map<String, Judged> byReport = new HashMap<>();
        for (IncidentReport member : view.members().named(said.judged())) {
            String name = member.report().match().rule();
            if (name.equals(rule.id()) || rule.was().contains(name)) {
                said.of(member.report().id())
                        .ifPresent(word -> byReport.put(
                                word.report(),
                                new Judged(
                                        member.incident(),
                                        member.report().headline().title(),
                                        word.correct(),
                                        word.by(),
                                        word.at(),
                                        word.reason(),
                                        counting.contains(word))));
            }
        }
        return byReport.values().stream()
                .sorted(Comparator.comparing(Judged::at).reversed())
                .toList();
    }
}
