package io.watchfloor.console.past;

import io.watchfloor.board.view.Brief;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What stands in the index: an entry for each event, each report and each closed incident, with its JSON.
 *
 * <p>A change of any field here asks for another {@link #FORMAT}, so that an index of before is made again.
 */
final class Entries {
    static final String FORMAT = "1";

    /** The JSON, which is stored and not searched. */
    static final String JSON = "json";
    /** When it happened, joined or closed, in milliseconds; by it an entry is forgotten. */
    static final String AT = "at";
    /** Stands in events and nowhere else. */
    static final String KIND = "kind";

    static final String EVENT = "event";
    /** Incident of an event. */
    static final String EVENT_OF = "event-of";
    /** Why an event is remembered after a start. */
    static final String REMEMBERED = "remembered";

    /** Incident and id of a report, for its replacement. */
    static final String MEMBER = "member";

    static final String REPORT_OF = "report-of";
    static final String REPORT = "report";
    static final String ABOUT = "about";
    /** Rule and incident of a report that counts. */
    static final String RULE = "rule";

    static final String TAKEN_BY = "taken-by";

    /** Id of a closed incident; {@link #CLOSED} and what follows are of closed incidents too. */
    static final String CLOSED_ID = "closed-id";

    static final String CLOSED = "closed";
    static final String LAST_REPORT = "last-report";
    static final String PAIR = "pair";
    static final String STATE = "state";
    static final String SUBJECT = "subject";
    static final String WORDS = "words";
    static final String ANNOUNCED = "announced";

    /** It is counted in loads, silences or the list of recent events. */
    static final String WEIGHED = "weighed";
    /** It says what somebody thinks of a report, or takes that back. */
    static final String VERDICT = "verdict";

    private Entries() {}

    static Document of(IncidentEvent event) {
        Document entry = new Document();
        entry.add(new StringField(KIND, EVENT, Store.NO));
        entry.add(new StringField(EVENT_OF, event.incident().id(), Store.NO));
        entry.add(new LongField(AT, event.knownAt().toEpochMilli(), Store.NO));
        remembered(event).forEach(why -> entry.add(new StringField(REMEMBERED, why, Store.NO)));
        entry.add(new StoredField(JSON, Json.write(Brief.event(event))));
        return entry;
    }

    private static Set<String> remembered(IncidentEvent event) {
        Set<String> why = new TreeSet<>();
        if (event.type() == Change.OPENED || event.annunciates()) {
            why.add(WEIGHED);
        }
        Answer answer = event.answer();
        if (answer != null && answer.accepted() && isVerdict(answer.act().kind())) {
            why.add(VERDICT);
        }
        return why;
    }

    private static boolean isVerdict(ActKind kind) {
        return kind == ActKind.VERDICT || kind == ActKind.UNDO;
    }

    static Document of(String key, IncidentReport member) {
        Document entry = new Document();
        entry.add(new StringField(MEMBER, key, Store.NO));
        entry.add(new StringField(REPORT_OF, member.incident(), Store.NO));
        entry.add(new StringField(REPORT, member.report().id(), Store.NO));
        entry.add(new StringField(
                ABOUT,
                about(member.report().parties().pair(), member.report().booked().subject()),
                Store.NO));
        entry.add(new LongField(AT, member.joinedAt().toEpochMilli(), Store.NO));
        if (member.withdrawn() == null) {
            entry.add(new SortedDocValuesField(
                    RULE, new BytesRef(member.report().match().rule())));
            entry.add(new SortedDocValuesField(TAKEN_BY, new BytesRef(member.incident())));
        }
        entry.add(new StoredField(JSON, Json.write(member)));
        return entry;
    }

    static Document ofClosed(Incident incident) {
        Instant closed = incident.course().closed() == null
                ? incident.course().lastReport()
                : incident.course().closed();
        Document entry = new Document();
        entry.add(new StringField(CLOSED_ID, incident.id(), Store.NO));
        entry.add(new SortedDocValuesField(CLOSED_ID, new BytesRef(incident.id())));
        entry.add(new LongField(AT, closed.toEpochMilli(), Store.NO));
        entry.add(new LongField(CLOSED, closed.toEpochMilli(), Store.NO));
        entry.add(new LongField(LAST_REPORT, incident.course().lastReport().toEpochMilli(), Store.NO));
        entry.add(new StringField(PAIR, incident.pair().toString(), Store.NO));
        entry.add(new StringField(STATE, incident.pair().first(), Store.NO));
        entry.add(new StringField(STATE, incident.pair().second(), Store.NO));
        entry.add(new StringField(SUBJECT, incident.subject(), Store.NO));
        entry.add(new TextField(WORDS, titles(incident), Store.NO));
        entry.add(new SortedDocValuesField(
                ANNOUNCED, new BytesRef(incident.level().announced().word())));
        entry.add(new StoredField(JSON, Json.write(incident)));
        return entry;
    }

    private static String titles(Incident incident) {
        return incident.coverage().top().stream().map(Incident.TopReport::title).collect(Collectors.joining("\n"));
    }

    static String about(Pair pair, String subject) {
        return pair + "." + subject;
    }

    static Term closedId(String incident) {
        return new Term(CLOSED_ID, incident);
    }
}
