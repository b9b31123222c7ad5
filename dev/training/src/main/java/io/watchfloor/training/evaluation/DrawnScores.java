package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import io.watchfloor.training.evaluation.DrawnLabel.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How rules do on headlines drawn at random. A headline drawn among the unflagged ones stands for more headlines than one
 * drawn among the flagged ones, so each counts with the weight of its sample, also when later rules judge it otherwise.
 *
 * @param labels rows that were found in the file and are not ambiguous
 * @param precision of the flagged ones, how many report an incident, by weight
 * @param recall of those that report an incident, how many are flagged, by weight
 * @param pairs of the flagged ones that report an incident, how many report labelled pairs only, each with its signal
 * @param roles of the reports of labelled pairs in which one party acts on the other, how many say who does
 * @param urgentNonsense flagged at immediate or flash without reporting an incident
 */
public record DrawnScores(
        int labels, double precision, double recall, Share pairs, Share roles, List<String> urgentNonsense) {

    /** A drawn headline beside its tags. */
    private record Row(DrawnLabel label, Tags tags, double weight) {
        boolean flagged() {
            return tags.flagged();
        }

        boolean wanted() {
            return label.incident() == Answer.YES;
        }

        List<PairSignal> reports() {
            return tags.matches().stream()
                    .filter(match -> match.primary() && match.accepted())
                    .flatMap(match -> match.pairs().stream())
                    .filter(PairSignal::primary)
                    .toList();
        }

        boolean pairsRight() {
            Map<Pair, Signal> labelled = label.pairs();
            return reports().stream().allMatch(report -> report.signal() == labelled.get(report.pair()));
        }

        List<PairSignal> withRoles() {
            return reports().stream()
                    .filter(report -> label.sources().containsKey(report.pair()))
                    .toList();
        }

        long rolesRight() {
            return withRoles().stream()
                    .filter(report -> Objects.equals(label.sources().get(report.pair()), report.source()))
                    .count();
        }

        boolean urgent() {
            return tags.matches().stream()
                    .anyMatch(match -> match.primary()
                            && match.accepted()
                            && match.ruling().precedence().compareTo(Precedence.IMMEDIATE) >= 0);
        }
    }

    /**
     * The scores of a draw.
     *
     * @param flagged how many headlines of the file the rules of the draw flagged
     * @param unflagged how many others name two parties
     */
    public static DrawnScores of(
            List<DrawnLabel> labels,
            Map<String, Headline> headlines,
            Function<Headline, Tags> tagger,
            int flagged,
            int unflagged) {
        List<Row> rows = labels.stream()
                .filter(label -> label.incident() != Answer.AMBIGUOUS && headlines.containsKey(label.id()))
                .map(label -> new Row(
                        label,
                        tagger.apply(headlines.get(label.id())),
                        (label.flagged() ? flagged : unflagged) / (double) drawn(labels, label.flagged())))
                .toList();
        List<Row> right =
                rows.stream().filter(row -> row.flagged() && row.wanted()).toList();
        return new DrawnScores(
                rows.size(),
                share(right, rows.stream().filter(Row::flagged).toList()),
                share(right, rows.stream().filter(Row::wanted).toList()),
                Share.of(right.stream().filter(Row::pairsRight).count(), right.size()),
                Share.of(
                        right.stream().mapToLong(Row::rolesRight).sum(),
                        right.stream().mapToLong(row -> row.withRoles().size()).sum()),
                rows.stream()
                        .filter(row -> row.flagged() && !row.wanted() && row.urgent())
                        .map(row -> row.label().id())
                        .toList());
    }

    private static long drawn(List<DrawnLabel> labels, boolean flagged) {
        return labels.stream().filter(label -> label.flagged() == flagged).count();
    }

    private static double share(List<Row> some, List<Row> all) {
        double whole = all.stream().mapToDouble(Row::weight).sum();
        return whole == 0 ? 0 : some.stream().mapToDouble(Row::weight).sum() / whole;
    }

    /** As a terminal shows it. */
    public String text() {
        return String.format(
                "drawn at random: %d labelled headlines%n"
                        + "precision, by weight                         %.3f%n"
                        + "recall, estimated                            %.3f%n"
                        + "right pairs and signals of true hits         %s%n"
                        + "who acts, where one acts on the other        %s%n"
                        + "no incident, at immediate or flash: %d %s%n",
                labels, precision, recall, pairs, roles, urgentNonsense.size(), urgentNonsense);
    }
}
