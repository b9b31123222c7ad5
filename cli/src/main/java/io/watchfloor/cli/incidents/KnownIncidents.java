package io.watchfloor.cli.incidents;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.board.tuning.NotCounted;
import io.watchfloor.board.tuning.Why;
import io.watchfloor.board.view.IncidentFold;
import io.watchfloor.console.TopicArchive;
import io.watchfloor.incidents.happenings.CallLog;
import io.watchfloor.incidents.happenings.RightToCall;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.TopicValues;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.text.names.OpenNlpNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Incidents and their reports as they stand committed on the topics, or as they were known at a time.
 *
 * @param incidents by id
 * @param reports memberships by incident id and report id, withdrawn ones too
 */
public record KnownIncidents(Map<String, Incident> incidents, Map<String, Map<String, IncidentReport>> reports) {
    private static final Logger log = LoggerFactory.getLogger(KnownIncidents.class);

    /** What stands there now. */
    public static KnownIncidents now(ServiceContext context) {
        return asOf(context, null);
    }

    /** What was known at a time, or now; it is what a fold of the journal up to that time gives. */
    public static KnownIncidents asOf(ServiceContext context, @Nullable Instant time) {
        IncidentFold<Incident, IncidentReport> fold = fold(time);
        TopicFollower.readAll(context, members(headers(context.topics(), fold), context.topics(), fold));
        return new KnownIncidents(fold.headers(), fold.members());
    }

    /** Only the headers, as they stand there now. */
    public static Collection<Incident> headers(ServiceContext context) {
        IncidentFold<Incident, IncidentReport> fold = fold(null);
        TopicFollower.readAll(context, headers(context.topics(), fold));
        return fold.headers().values();
    }

    private static IncidentFold<Incident, IncidentReport> fold(@Nullable Instant asOf) {
        return new IncidentFold<>(asOf, Function.identity(), Function.identity());
    }

    private static TopicValues headers(Topics topics, IncidentFold<?, ?> fold) {
        return new TopicValues("is left out")
                .each(topics.incidents, fold::take)
                .each(topics.incidentEvents, fold::take);
    }

    /** Also reads memberships into a fold. */
    public static TopicValues members(TopicValues values, Topics topics, IncidentFold<?, ?> fold) {
        return values.records(
                topics.incidentReports,
                (record, member) -> fold.take(member, Instant.ofEpochMilli(record.timestamp())));
    }

    /** True when a topic is there; of a replay not all of them are. */
    public static boolean exists(ServiceContext context, Topic<?> topic) {
        try (Admin admin = Clients.admin(context)) {
            return TopicAdmin.names(admin).contains(topic.name());
        }
    }

    /** The reports of an incident, withdrawn ones too, in the order of their event times. */
    public List<IncidentReport> reportsOf(String incident) {
        List<IncidentReport> members =
                new ArrayList<>(reports.getOrDefault(incident, Map.of()).values());
        members.sort(Comparator.comparing(
                        (IncidentReport member) -> member.report().headline().eventTime())
                .thenComparing(member -> member.report().id()));
        return members;
    }

    /** Why one of them is what it is, from what is on the topics. */
    public Why why(ServiceContext context, Incident incident) {
        List<IncidentEvent> events = new ArrayList<>();
        RightToCall right = rightToCall(context, event -> {
            if (event.incident().id().equals(incident.id())) {
                events.add(event);
            }
        });
        events.replaceAll(right::told);
        List<IncidentReport> near = incidents.values().stream()
                .filter(other ->
                        other.pair().equals(incident.pair()) && other.subject().equals(incident.subject()))
                .flatMap(other -> reportsOf(other.id()).stream())
                .toList();
        NotCounted notCounted = new NotCounted(incident, near);
        TopicArchive archive = new TopicArchive(context);
        if (!events.isEmpty()) {
            notCounted.read(archive, events.get(0).cause().partition());
        }
        List<Headline> naming = new ArrayList<>();
        archive.tagged(notCounted.from(), tagged -> {
            notCounted.add(tagged);
            if (tagged.tags().states().stream()
                    .anyMatch(state -> incident.pair().has(state.code()))) {
                naming.add(tagged.headline());
            }
        });
        naming.sort(Comparator.comparing(Headline::fetched).reversed().thenComparing(Headline::id));
        addBarred(notCounted, naming, context);
        return Why.of(incident, events, reportsOf(incident.id()), notCounted.all());
    }

    /** Who may call, by what is on the topics. */
    public static RightToCall rightToCall(ServiceContext context) {
        return rightToCall(context, event -> {});
    }

    private static RightToCall rightToCall(ServiceContext context, Consumer<IncidentEvent> each) {
        CallLog calls = new CallLog();
        Verdicts verdicts = new Verdicts();
        TopicFollower.readAll(context, new TopicValues("is left out").each(context.topics().incidentEvents, event -> {
                    calls.take(event);
                    verdicts.add(event);
                    each.accept(event);
                }));
        return verdicts.rightToCall(calls);
    }

    private static void addBarred(NotCounted notCounted, List<Headline> naming, ServiceContext context) {
        List<DecisionBook> books = DecisionBooks.read(context);
        if (naming.isEmpty() || books.isEmpty()) {
            return;
        }
        try {
            notCounted.addBarred(naming, CompiledBook.compile(books.get(books.size() - 1), OpenNlpNames.shipped()));
        } catch (BookException e) {
            log.warn(
                    "the newest decision book does not compile, so its exceptions are not looked at: {}",
                    e.getMessage());
        }
    }
}
