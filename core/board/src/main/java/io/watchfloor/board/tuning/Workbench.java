package io.watchfloor.board.tuning;

import io.watchfloor.authoring.Explanation;
import io.watchfloor.authoring.Lint;
import io.watchfloor.authoring.NextBook;
import io.watchfloor.authoring.PackEdit;
import io.watchfloor.authoring.RuleText;
import io.watchfloor.authoring.Verdicts;
import io.watchfloor.authoring.backtest.HeadlineChange;
import io.watchfloor.authoring.backtest.InOrder;
import io.watchfloor.authoring.backtest.Taken;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Example;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with a draft before it is published: read it, lint it, try it, back-test it; and publishing it. */
public final class Workbench {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Shelf shelf;
    private final Sightings sightings;
    private final Supplier<Verdicts> verdicts;
    private final Archive archive;
    private final InstantSource clock;
    private final String producer;
    private final Backtests backtests = new Backtests();
    private final Object tries = new Object();

    Workbench(
            Shelf shelf,
            Sightings sightings,
            Supplier<Verdicts> verdicts,
            Archive archive,
            InstantSource clock,
            String producer) {
        this.shelf = shelf;
        this.sightings = sightings;
        this.verdicts = verdicts;
        this.archive = archive;
        this.clock = clock;
        this.producer = producer;
    }

    /** Publishing is refused for want of a back-test of exactly this text. */
    public static final class UntestedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UntestedException() {
            super("back-test this very text first; it was changed since, or never back-tested");
        }
    }

    /** The text that an author begins with. */
    public String begin(Draft draft) {
        return draft.place(base(draft)).text();
    }

    private DecisionBook base(Draft draft) {
        return shelf.revision(draft.base())
                .orElseThrow(() -> new Draft.MisplacedException("there is no decision book " + draft.base()));
    }

    /** What is wrong with it. The tests of other rules are run when it is published, not while its author types. */
    public Linted lint(Draft draft) {
        DecisionBook base = base(draft);
        RuleText place = draft.place(base);
        int last = place.line() + (int) draft.text().lines().count() - 1;
        return Linted.of(
                Lint.check(
                        draft.tried(base),
                        rule -> rule.place().file().equals(draft.file())
                                && rule.place().line() >= place.line()
                                && rule.place().line() <= last),
                draft,
                place);
    }

    /** Why rules match a headline by the draft, and why the nearest others do not. */
    public Explanation explain(Draft draft, Headline headline) {
        return Explanation.of(headline, shelf.compiled(draft.tried(base(draft))));
    }

    /** What it makes of the headlines of the last day. One is tried at a time. */
    public Tried tryOut(Draft draft) {
        DecisionBook base = base(draft);
        CompiledBook before = shelf.compiled(base);
        CompiledBook after = shelf.compiled(draft.tried(base));
        List<Headline> headlines = sightings.lastDay(clock.instant());
        String rule = draft.named();
        List<HeadlineChange> changes = new ArrayList<>();
        int[] same = {0};
        synchronized (tries) {
            long start = System.nanoTime();
            InOrder.map(
                    headlines.iterator(),
                    THREADS,
                    headline -> new Taken[] {Taken.by(before, headline), Taken.by(after, headline)},
                    both -> HeadlineChange.between(both[0], both[1], Set.of())
                            .ifPresentOrElse(changes::add, () -> same[0] += reports(both[1], rule) ? 1 : 0),
                    () -> false);
            return tried(
                    headlines.size(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis(),
                    changes,
                    same[0]);
        }
    }

    private static boolean reports(Taken taken, @Nullable String rule) {
        return rule != null
                && taken.reports().stream()
                        .anyMatch(report -> report.match().rule().endsWith("/" + rule));
    }

    private static Tried tried(int headlines, long millis, List<HeadlineChange> changes, int same) {
        List<HeadlineChange> newest = new ArrayList<>(changes);
        Collections.reverse(newest);
        return new Tried(
                headlines,
                millis,
                count(changes, HeadlineChange.Kind.GAINED),
                count(changes, HeadlineChange.Kind.LOST),
                count(changes, HeadlineChange.Kind.CHANGED),
                same,
                newest.stream().limit(Tried.SHOWN).toList());
    }

    private static int count(List<HeadlineChange> changes, HeadlineChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * The draft's text with one more test headline.
     *
     * @throws PackEdit.Refused when the rule's tests cannot take it by line
     */
    public String withTest(Draft draft, Example.Kind kind, String title, @Nullable LocalDate date) {
        return edited(draft, edit -> edit.withTest(kind, title, date));
    }

    /** The draft's text with another status of its rule. */
    public String withStatus(Draft draft, RuleStatus status) {
        return edited(draft, edit -> edit.withStatus(status));
    }

    private String edited(Draft draft, Function<PackEdit, String> change) {
        String name = draft.named();
        String pack = draft.pack(base(draft));
        PackEdit edit = Optional.ofNullable(name)
                .flatMap(rule -> PackEdit.of(draft.file(), pack, rule))
                .orElseThrow(() -> new Draft.MisplacedException(
                        "the text holds no rule that can be read; mend what the editor marks first"));
        String changed = change.apply(edit);
        return draft.whole()
                ? changed
                : RuleText.of(draft.file(), changed, String.valueOf(name))
                        .map(RuleText::text)
                        .orElse(draft.text());
    }

    /**
     * Compares it with its base over so many days, in the background.
     *
     * @param by who asks; a running one of the same person is cancelled
     * @throws Backtests.BusyException when somebody else's is running
     */
    public Backtest.Standing startBacktest(Draft draft, int days, String by) {
        DecisionBook base = base(draft);
        DecisionBook edited = draft.tried(base);
        CompiledBook before = shelf.compiled(base);
        CompiledBook after = shelf.compiled(edited);
        Instant now = clock.instant();
        Verdicts judged = verdicts.get();
        return backtests.start(
                edited.digest(),
                by,
                now,
                days,
                backtest -> backtest.run(
                        () -> archive.since(now.minus(Duration.ofDays(days))), before, after, judged, THREADS));
    }

    /** How a back-test stands, or absent when it is not known any more. */
    public Optional<Backtest.Standing> backtest(String id) {
        return backtests.find(id).map(Backtest::standing);
    }

    public void cancelBacktest(String id) {
        backtests.find(id).ifPresent(Backtest::cancel);
    }

    /**
     * Publishes it as the next decision book.
     *
     * @return empty when the newest book says the same already
     * @throws UntestedException when exactly this text was not back-tested
     * @throws NextBook.OvertakenException when others published since its base
     * @throws NextBook.UnfitException when it does not lint, or a test of any rule fails
     */
    public Optional<DecisionBook> publish(Draft draft, String author, @Nullable String message) {
        DecisionBook base = base(draft);
        if (!backtests.covers(draft.tried(base).digest())) {
            throw new UntestedException();
        }
        Optional<DecisionBook> published =
                archive.publish(new NextBook(books -> draft.files(base), author, message, draft.base(), producer));
        // The topic brings it too; whoever published it must see it on the next page already.
        published.ifPresent(shelf::add);
        return published;
    }
}
