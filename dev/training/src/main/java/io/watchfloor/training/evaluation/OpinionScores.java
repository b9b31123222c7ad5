package io.watchfloor.training.evaluation;

import io.watchfloor.authoring.Share;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.rules.judge.MissedQueue;
import io.watchfloor.rules.judge.MissedQueue.Missed;
import io.watchfloor.training.evaluation.DrawnLabel.Answer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How right the second opinion is where it disagrees with the rules.
 *
 * @param days on which a headline of the file was published
 * @param missed headlines of its queue: of the judged ones, how many do report an incident
 * @param doubtful headlines that it doubts: of the judged ones, how many report none
 */
public record OpinionScores(long days, Marked missed, Marked doubtful) {

    /**
     * One mark on a file of headlines.
     *
     * @param marked how many have it
     * @param ambiguous how many of them a careful reader could judge either way; they are not in {@code right}
     * @param unjudged ids of those that nobody judged yet
     */
    public record Marked(int marked, Share right, long ambiguous, List<String> unjudged) {
        private static Marked of(List<String> ids, Map<String, Answer> labels, Answer right) {
            List<Answer> answers = ids.stream()
                    .flatMap(id -> Stream.ofNullable(labels.get(id)))
                    .toList();
            long ambiguous = answers.stream()
                    .filter(answer -> answer == Answer.AMBIGUOUS)
                    .count();
            return new Marked(
                    ids.size(),
                    Share.of(answers.stream().filter(answer -> answer == right).count(), answers.size() - ambiguous),
                    ambiguous,
                    ids.stream().filter(id -> !labels.containsKey(id)).toList());
        }

        private String text(String mark, String what) {
            return String.format(
                    "%-44s %s; %d marked, %d ambiguous, %d not judged%n",
                    mark + ", " + what, right, marked, ambiguous, unjudged.size());
        }
    }

    /** Scores of the headlines of a file; {@code tagger} gives tags with opinions. */
    public static OpinionScores of(
            Iterable<Headline> headlines, Function<Headline, Tags> tagger, Map<String, Answer> labels) {
        MissedQueue queue = new MissedQueue();
        List<String> doubtful = new ArrayList<>();
        List<Headline> all = new ArrayList<>();
        for (Headline headline : headlines) {
            all.add(headline);
            Opinion opinion = tagger.apply(headline).opinion();
            if (opinion != null && opinion.mark() == Mark.MISSED) {
                queue.add(headline, opinion.score());
            } else if (opinion != null && opinion.mark() == Mark.DOUBTFUL) {
                doubtful.add(headline.id());
            }
        }
        long days = all.stream()
                .map(headline -> headline.published().atZone(ZoneOffset.UTC).toLocalDate())
                .distinct()
                .count();
        return new OpinionScores(
                days,
                Marked.of(queue.queue().stream().map(Missed::id).toList(), labels, Answer.YES),
                Marked.of(doubtful, labels, Answer.NO));
    }

    /** As a terminal shows it. */
    public String text() {
        return String.format("second opinion: %.1f missed? a day on %d days%n", (double) missed.marked() / days, days)
                + missed.text("missed?", "do report an incident")
                + doubtful.text("doubtful", "report none");
    }
}
