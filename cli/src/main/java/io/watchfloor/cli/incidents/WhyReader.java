package io.watchfloor.cli.incidents;

import io.watchfloor.cli.incidents.Why.Counted;
import io.watchfloor.cli.incidents.Why.Refused;
import io.watchfloor.cli.incidents.Why.Turn;
import io.watchfloor.incidents.NotGathered;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.TaggedHeadline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds out why an incident is what it is: its events, its reports, and from the journal and the tagged headlines what
 * was about the same pair and subject within reach and does not count.
 */
public final class WhyReader {
    private final ServiceContext context;
    private final Topics topics;
    private final Incident incident;
    private final Map<String, IncidentReport> members;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Refused> refused = new TreeMap<>();
    private OptionalInt partition = OptionalInt.empty();

    private WhyReader(ServiceContext context, KnownIncidents known, Incident incident) {
        this.context = context;
        this.topics = context.topics();
        this.incident = incident;
        this.members = allOf(known, incident);
    }

    public static Why read(ServiceContext context, KnownIncidents known, Incident incident) {
        WhyReader reader = new WhyReader(context, known, incident);
        reader.readTurns();
        Duration reach = reader.gather();
        Instant since = incident.firstReport().minus(reach);
        reader.readJournal(since, incident.lastReport().plus(reach));
        reader.readMatches(since, incident.lastReport().plus(reach));
        return new Why(incident, reader.turns, reader.counted(known), reader.byTime());
    }

    /** Members of any incident of the pair and subject: what another one took was not refused. */
    private static Map<String, IncidentReport> allOf(KnownIncidents known, Incident incident) {
        Map<String, IncidentReport> members = new HashMap<>();
        known.incidents().values().stream()
                .filter(other ->
                        other.pair().equals(incident.pair()) && other.subject().equals(incident.subject()))
                .forEach(other -> known.reportsOf(other.id())
                        .forEach(member -> members.put(member.report().id(), member)));
        return members;
    }

    private void readTurns() {
        List<Topic<?>> events = List.of(topics.incidentEvents);
        TopicFollower.readAll(context, events, record -> {
            if (incident.id().equals(record.key())) {
                IncidentEvent event = Json.read(record.value(), IncidentEvent.class);
                partition = OptionalInt.of(event.cause().partition());
                if (event.type() != Change.UPDATED) {
                    turns.add(new Turn(
                            event.knownAt(), event.at(), event.type(), event.why(), event.cause(), event.report()));
                }
            }
        });
    }

    private Duration gather() {
        return members.values().stream()
                .map(member -> member.report().booked().gather())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Reports that no incident took stand in the journal and nowhere else. */
    private void readJournal(Instant from, Instant to) {
        if (partition.isEmpty()) {
            return;
        }
        TopicPartition journal = new TopicPartition(topics.journal.name(), partition.getAsInt());
        TopicFollower.readSince(context, journal, from, record -> {
            if (!incident.pair().toString().equals(record.key())) {
                return;
            }
            JournalEntry entry = Json.read(record.value(), JournalEntry.class);
            if (entry instanceof JournalEntry.Reported reported) {
                Report report = reported.report();
                boolean within = !report.headline().eventTime().isBefore(from)
                        && !report.headline().eventTime().isAfter(to);
                if (report.booked().subject().equals(incident.subject())
                        && within
                        && !members.containsKey(report.id())) {
                    refuse(report, NotGathered.why(report, reported.at()));
                }
            } else if (entry instanceof JournalEntry.Withdrawn withdrawn && !members.containsKey(withdrawn.report())) {
                refused.remove(withdrawn.report());
            }
        });
    }

    private void refuse(Report report, String reason) {
        refused.put(
                report.id(),
                new Refused(
                        report.headline().id(),
                        report.match().rule(),
                        report.headline().eventTime(),
                        report.headline().outlet(),
                        report.headline().title(),
                        reason));
    }

    /** Matches that tagging did not turn into a report about this pair and subject. */
    private void readMatches(Instant from, Instant to) {
        List<Topic<?>> tagged = List.of(topics.taggedHeadlines);
        TopicFollower.readAll(context, tagged, record -> {
            if (record.timestamp() >= from.toEpochMilli()) {
                tagged(record, to);
            }
        });
    }

    private void tagged(ConsumerRecord<String, byte[]> record, Instant to) {
        TaggedHeadline tagged = Json.read(record.value(), TaggedHeadline.class);
        if (tagged.headline().published().isAfter(to)) {
            return;
        }
        for (RuleMatch match : tagged.tags().matches()) {
            boolean aboutIt = match.subject().equals(incident.subject())
                    && match.pairs().stream().anyMatch(pair -> pair.pair().equals(incident.pair()) && !pair.primary());
            if (aboutIt) {
                refuse(tagged, match);
            }
        }
    }

    private void refuse(TaggedHeadline tagged, RuleMatch match) {
        String reason = match.accepted()
                ? "the headline's report about the pair is " + reporting(tagged)
                : "the rule does not take " + match.modality().word() + ", said by "
                        + match.speaker().word();
        Headline headline = tagged.headline();
        refused.putIfAbsent(
                headline.id() + "/" + match.rule(),
                new Refused(
                        headline.id(),
                        match.rule(),
                        headline.published(),
                        headline.outlet(),
                        headline.title(),
                        reason));
    }

    /** The match that makes a headline's report about the pair. */
    private String reporting(TaggedHeadline tagged) {
        return tagged.tags().matches().stream()
                .filter(match -> match.pairs().stream()
                        .anyMatch(pair -> pair.primary() && pair.pair().equals(incident.pair())))
                .map(RuleMatch::rule)
                .findFirst()
                .orElse("made by no rule");
    }

    private List<Counted> counted(KnownIncidents known) {
        List<Counted> counted = new ArrayList<>();
        Map<String, String> firstOf = new HashMap<>();
        for (IncidentReport member : known.reportsOf(incident.id())) {
            Report report = member.report();
            if (member.withdrawn() != null) {
                refuse(report, "withdrawn: " + member.withdrawn());
                continue;
            }
            counted.add(new Counted(
                    report.id(),
                    report.headline().eventTime(),
                    report.headline().outlet(),
                    report.headline().publisher(),
                    report.headline().reliability(),
                    report.booked().precedence(),
                    report.match().modality(),
                    report.match().speaker(),
                    report.match().opens(),
                    voice(member, firstOf),
                    report.headline().title()));
        }
        return counted;
    }

    private static String voice(IncidentReport member, Map<String, String> firstOf) {
        Report report = member.report();
        if (!report.match().opens()) {
            return "does not say that it happened";
        }
        if (member.copyOf() != null) {
            return "a copy of " + member.copyOf() + ", no voice of its own";
        }
        String first = firstOf.putIfAbsent(report.headline().publisher(), report.id());
        return first == null ? "a publisher of its own" : "the same publisher as " + first;
    }

    private List<Refused> byTime() {
        return refused.values().stream()
                .sorted(Comparator.comparing(Refused::eventTime).thenComparing(Refused::headline))
                .toList();
    }
}
