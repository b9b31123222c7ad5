package io.watchfloor.console.past;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.view.Brief;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * What stands in the index: an entry for each event, each report, each incident and each headline of late, with its
 * JSON.
 *
 * <p>A change of any field here asks for another {@link #FORMAT}, so that an index of before is made again.
 */
final class Entries {
    static final String FORMAT = "4";

    /** The JSON, which is stored and not searched. */
    static final String JSON = "json";
    /** When it happened, joined or closed, in milliseconds; by it an entry is forgotten. */
    static final String AT = "at";
    /** {@link #EVENT}, {@link #SHADOW}, {@link #FRAME}, {@link #INCIDENT}, {@link #HEADLINE}, or {@link #HEADLINE_OF} of a report. */
    static final String KIND = "kind";

    static final String EVENT = "event";
    /** An event of a shadow incident, which may have been none before: only the board of then looks at it. */
    static final String SHADOW = "shadow";
    /** What was known at a time. */
    static final String FRAME = "frame";
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

    /** Id of an incident. */
    static final String INCIDENT = "incident";
    /** Id of a closed incident; these three are of closed incidents alone. */
    static final String CLOSED_ID = "closed-id";

    static final String CLOSED = "closed";
    static final String LAST_REPORT = "last-report";
    static final String ANNOUNCED = "announced";

    /** Id of a headline, whether a rule took it or not. */
    static final String HEADLINE = "headline";
    /** When it was fetched, in milliseconds; by it a headline is forgotten. */
    static final String FETCHED = "fetched";
    /** Id of the headline of a report. */
    static final String HEADLINE_OF = "headline-of";

    /** What is searched of incidents, reports and headlines: when it was last, in milliseconds, since when, and its name. */
    static final String WHEN = "when";

    static final String FROM = "from";
    static final String NAME = "name";
    static final String WORDS = "words";
    static final String PAIR = "pair";
    static final String STATE = "state";
    static final String SUBJECT = "subject";
    /** The highest that was announced. */
    static final String URGENCY = "urgency";

    static final String STATUS = "status";
    static final String OWNER = "owner";

    /** It is counted in loads, silences or the list of recent events. */
    static final String WEIGHED = "weighed";
    /** It says what somebody thinks of a report, or takes that back. */
    static final String VERDICT = "verdict";

    private Entries() {}

    /** What stands in an entry that was found. */
    static <T> T value(StoredFields stored, ScoreDoc hit, Class<T> type) throws IOException {
        BytesRef json = stored.document(hit.doc).getBinaryValue(JSON);
        return Json.read(Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length), type);
    }

    static Document of(IncidentEvent event) {
        Document entry = new Document();
        entry.add(new StringField(KIND, EVENT, Store.NO));
        entry.add(new StringField(EVENT_OF, event.incident().id(), Store.NO));
        entry.add(new LongField(AT, event.knownAt().toEpochMilli(), Store.NO));
        remembered(event).forEach(why -> entry.add(new StringField(REMEMBERED, why, Store.NO)));
        entry.add(new StoredField(JSON, Json.write(Brief.event(event))));
        return entry;
    }

    static Document shadow(IncidentEvent event) {
        Document entry = new Document();
        entry.add(new StringField(KIND, SHADOW, Store.NO));
        entry.add(new LongField(AT, event.knownAt().toEpochMilli(), Store.NO));
        entry.add(new StoredField(JSON, Json.write(Brief.event(event))));
        return entry;
    }

    static Document of(KeyFrame frame) throws IOException {
        Document entry = new Document();
        entry.add(new StringField(KIND, FRAME, Store.NO));
        entry.add(new LongField(AT, frame.at().toEpochMilli(), Store.NO));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(Json.write(frame));
        }
        entry.add(new StoredField(FRAME, packed.toByteArray()));
        return entry;
    }

    static KeyFrame frame(StoredFields stored, ScoreDoc hit) throws IOException {
        BytesRef packed = stored.document(hit.doc).getBinaryValue(FRAME);
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed.bytes, packed.offset, packed.length))) {
            return Json.read(in.readAllBytes(), KeyFrame.class);
        }
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
        entry.add(new StringField(KIND, HEADLINE_OF, Store.NO));
        entry.add(new StringField(HEADLINE_OF, member.report().headline().id(), Store.NO));
        Instant published = member.report().headline().eventTime();
        searched(entry, key, published, published, member.report().headline().title());
        parties(
                entry,
                member.report().parties().pair(),
                member.report().booked().subject());
        entry.add(new StringField(URGENCY, member.report().booked().precedence().word(), Store.NO));
        entry.add(new StoredField(JSON, Json.write(member)));
        return entry;
    }

    /** Without its summary, which is searched and not shown. */
    static Document of(Headline headline) {
        Document entry = new Document();
        entry.add(new StringField(KIND, HEADLINE, Store.NO));
        entry.add(new StringField(HEADLINE, headline.id(), Store.NO));
        entry.add(new LongField(FETCHED, headline.fetched().toEpochMilli(), Store.NO));
        String words = headline.summary() == null ? headline.title() : headline.title() + "\n" + headline.summary();
        searched(entry, headline.id(), headline.published(), headline.published(), words);
        Headline shown = new Headline(
                headline.id(),
                headline.revision(),
                headline.feed(),
                headline.outlet(),
                headline.title(),
                null,
                headline.link(),
                headline.language(),
                headline.published(),
                headline.fetched(),
                headline.backfill(),
                List.of(),
                null,
                Map.of());
        entry.add(new StoredField(JSON, Json.write(shown)));
        return entry;
    }

    private static void searched(Document entry, String name, Instant from, Instant when, String words) {
        entry.add(new LongField(WHEN, when.toEpochMilli(), Store.NO));
        entry.add(new LongField(FROM, from.toEpochMilli(), Store.NO));
        entry.add(new SortedDocValuesField(NAME, new BytesRef(name)));
        entry.add(new TextField(WORDS, words, Store.NO));
    }

    private static void parties(Document entry, Pair pair, String subject) {
        entry.add(new StringField(PAIR, pair.toString(), Store.NO));
        entry.add(new StringField(STATE, pair.first(), Store.NO));
        entry.add(new StringField(STATE, pair.second(), Store.NO));
        entry.add(new StringField(SUBJECT, subject, Store.NO));
    }

    static Document of(Incident incident) {
        Document entry = new Document();
        entry.add(new StringField(KIND, INCIDENT, Store.NO));
        entry.add(new StringField(INCIDENT, incident.id(), Store.NO));
        searched(
                entry,
                incident.id(),
                incident.course().firstReport(),
                incident.course().lastReport(),
                titles(incident));
        parties(entry, incident.pair(), incident.subject());
        entry.add(new StringField(URGENCY, incident.level().announced().word(), Store.NO));
        entry.add(new StringField(STATUS, incident.course().status().word(), Store.NO));
        String owner = incident.desk().owner();
        entry.add(new StringField(OWNER, owner(owner == null ? SearchQuery.NOBODY : owner), Store.NO));
        if (incident.course().status() == IncidentStatus.CLOSED) {
            closed(entry, incident);
        }
        entry.add(new StoredField(JSON, Json.write(incident)));
        return entry;
    }

    static String owner(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void closed(Document entry, Incident incident) {
        Instant closed = incident.course().closed() == null
                ? incident.course().lastReport()
                : incident.course().closed();
        entry.add(new StringField(CLOSED_ID, incident.id(), Store.NO));
        entry.add(new SortedDocValuesField(CLOSED_ID, new BytesRef(incident.id())));
        entry.add(new LongField(AT, closed.toEpochMilli(), Store.NO));
        entry.add(new LongField(CLOSED, closed.toEpochMilli(), Store.NO));
        entry.add(new LongField(LAST_REPORT, incident.course().lastReport().toEpochMilli(), Store.NO));
        entry.add(new SortedDocValuesField(
                ANNOUNCED, new BytesRef(incident.level().announced().word())));
    }

    private static String titles(Incident incident) {
        return incident.coverage().top().stream().map(Incident.TopReport::title).collect(Collectors.joining("\n"));
    }

    static String about(Pair pair, String subject) {
        return pair + "." + subject;
    }

    static Term incident(String id) {
        return new Term(INCIDENT, id);
    }
}
