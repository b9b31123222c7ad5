package io.watchfloor.authoring.backtest;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A headline that two books take differently.
 *
 * @param before what the one reports of it, in order of pairs; empty when it reports nothing
 * @param after what the other reports of it
 * @param highlights what matched in the title: of {@code after}, or of {@code before} where the headline is lost
 * @param lostTrue reports that a person judged true and that are made no longer
 */
public record HeadlineChange(
        Kind kind,
        String headline,
        Instant published,
        String outlet,
        String title,
        List<Fact> before,
        List<Fact> after,
        List<Evidence> highlights,
        List<String> lostTrue) {

    /** What became of it. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }

    /** A report, as far as an analyst compares it. */
    public record Fact(
            Pair pair,
            String subject,
            @Nullable String facet,
            String rule,
            RuleStatus status,
            Precedence precedence,
            Signal signal,
            Modality modality,
            boolean opens) {

        static Fact of(Report report) {
            return new Fact(
                    report.parties().pair(),
                    report.booked().subject(),
                    report.match().facet(),
                    report.match().rule(),
                    report.match().status(),
                    report.booked().precedence(),
                    report.parties().signal(),
                    report.match().modality(),
                    report.match().opens());
        }

        @Override
        public String toString() {
            return pair + " " + subject + " by " + rule + " (" + precedence.word() + ", " + signal.word() + ", "
                    + modality.word() + (opens ? ")" : ", joins only)");
        }
    }

    /**
     * How two books differ on a headline; absent where they take the same from it.
     *
     * @param judgedTrue ids of reports that a person judged true
     */
    public static Optional<HeadlineChange> between(Taken before, Taken after, Set<String> judgedTrue) {
        List<Fact> old = facts(before);
        List<Fact> now = facts(after);
        if (old.equals(now)) {
            return Optional.empty();
        }
        Kind kind = old.isEmpty() ? Kind.GAINED : now.isEmpty() ? Kind.LOST : Kind.CHANGED;
        List<String> lostTrue = before.reports().stream()
                .map(Report::id)
                .filter(judgedTrue::contains)
                .filter(id ->
                        after.reports().stream().noneMatch(report -> report.id().equals(id)))
                .toList();
        return Optional.of(new HeadlineChange(
                kind,
                after.headline().id(),
                after.headline().published(),
                after.headline().outlet(),
                after.headline().title(),
                old,
                now,
                highlights(kind == Kind.LOST ? before : after),
                lostTrue));
    }

    private static List<Fact> facts(Taken taken) {
        return taken.reports().stream()
                .map(Fact::of)
                .sorted(Comparator.comparing((Fact fact) -> fact.pair().toString())
                        .thenComparing(Fact::subject)
                        .thenComparing(Fact::rule))
                .toList();
    }

    private static List<Evidence> highlights(Taken taken) {
        return taken.tags().matches().stream()
                .filter(RuleMatch::primary)
                .flatMap(match -> match.evidence().stream())
                .filter(evidence -> evidence.field().equals("title"))
                .distinct()
                .sorted(Comparator.comparingInt(Evidence::start))
                .toList();
    }
}
