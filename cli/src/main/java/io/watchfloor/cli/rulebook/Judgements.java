package io.watchfloor.cli.rulebook;

import io.watchfloor.authoring.Share;
import io.watchfloor.authoring.Verdicts;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.model.HeadlineWord;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people judged of the reports of a running stack.
 *
 * @param memberships of reports in incidents, as they stand now
 */
public record Judgements(Verdicts verdicts, Collection<IncidentReport> memberships) {

    /** Nobody said anything. */
    public static Judgements none() {
        return new Judgements(new Verdicts(), List.of());
    }

    /** Reads all there is. */
    public static Judgements read(ServiceContext context) {
        Verdicts verdicts = new Verdicts();
        Map<String, IncidentReport> memberships = new TreeMap<>();
        TopicFollower.readAll(
                context,
                new TopicValues("is left out")
                        .each(context.topics().incidentEvents, verdicts::add)
                        .latest(context.topics().incidentReports, memberships));
        return new Judgements(verdicts, memberships.values());
    }

    /** The last word about each headline that the desk asked about. */
    public static Collection<HeadlineWord> asked(ServiceContext context) {
        Map<String, HeadlineWord> words = new TreeMap<>();
        TopicFollower.readAll(context, new TopicValues("is left out").latest(context.topics().words, words));
        return words.values();
    }

    /** How many of the judged reports that each rule of a book still makes are right, by rule id. */
    public Map<String, Share> precision(Rulebook rulebook, CompiledBook book) {
        return Verdicts.precision(
                verdicts.counting(memberships, book.rules().rules(), Verdicts.versions(rulebook), () -> book));
    }
}
