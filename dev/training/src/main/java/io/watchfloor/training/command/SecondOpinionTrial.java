package io.watchfloor.training.command;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.judge.SecondOpinion;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.training.evaluation.DrawnLabel;
import io.watchfloor.training.evaluation.DrawnLabel.Answer;
import io.watchfloor.training.evaluation.OpinionScores;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The second opinion on a file of headlines: how right it is, and what it costs.
 *
 * @param micros processor time of opinions, shared among all headlines of the file
 */
record SecondOpinionTrial(OpinionScores scores, double micros) {

    /** Judgements of the draw count as those of its own marks do. */
    static SecondOpinionTrial of(
            List<Headline> headlines, List<DrawnLabel> drawn, Map<String, Answer> judged, CompiledBook book) {
        Map<String, Answer> labels = new HashMap<>(judged);
        drawn.forEach(label -> labels.put(label.id(), label.incident()));
        SecondOpinion judge = SecondOpinion.shipped();
        Map<String, Tags> tags = new HashMap<>();
        headlines.forEach(headline -> tags.put(headline.id(), Tagger.tag(headline, book)));
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] nanos = {0};
        OpinionScores scores = OpinionScores.of(
                headlines,
                headline -> {
                    long began = thread.getCurrentThreadCpuTime();
                    Tags with = judge.with(headline, Objects.requireNonNull(tags.get(headline.id())), book);
                    nanos[0] += thread.getCurrentThreadCpuTime() - began;
                    return with;
                },
                labels);
        return new SecondOpinionTrial(scores, nanos[0] / 1e3 / headlines.size());
    }

    String text() {
        return scores.text() + String.format("%-44s %.0f us%n", "cost of opinions, per headline of the file", micros);
    }
}
