package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of an incident: reports about the same pair and subject close in time.
 *
 * @param id pair, subject and number, such as {@code CHN-USA.airspace.7}; never changes
 * @param number counted in journal order per pair and subject, from 1
 * @param revision rises with every change; incident id and revision name an event
 * @param desk what people have done to it
 */
@JsonPropertyOrder({
    "id",
    "pair",
    "subject",
    "number",
    "revision",
    "status",
    "opened",
    "firstReport",
    "lastReport",
    "closed",
    "computed",
    "announced",
    "held",
    "signal",
    "credibility",
    "arithmetic",
    "reports",
    "carriers",
    "withdrawn",
    "publishers",
    "facets",
    "deniedBy",
    "action",
    "top",
    "lead",
    "continues",
    "links",
    "events",
    "standing",
    "desk",
    "shadow",
    "bookRevision",
    "producer"
})
public record Incident(
        String id,
        Pair pair,
        String subject,
        int number,
        int revision,
        @Flat Course course,
        @Flat Level level,
        @Flat Coverage coverage,
        @Flat Ties ties,
        @Flat Booked booked,
        Desk desk,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Incident {
        Required.all("Incident", "id", id, "pair", pair, "subject", subject);
        desk = desk == null ? Desk.UNTOUCHED : desk;
        more = Required.map(more);
    }

    /** The same at another level. */
    public Incident with(Level other) {
        return new Incident(id, pair, subject, number, revision, course, other, coverage, ties, booked, desk, more);
    }

    /**
     * Where it is between its first report and its end.
     *
     * @param opened event time of the first report that could open it
     * @param firstReport earliest event time of its members
     * @param lastReport latest event time of its members
     * @param closed when it went quiet, while it is closed
     */
    public record Course(
            IncidentStatus status, Instant opened, Instant firstReport, Instant lastReport, @Nullable Instant closed) {

        public Course {
            Required.all("Incident", "status", status, "opened", opened);
            Required.all("Incident", "firstReport", firstReport, "lastReport", lastReport);
        }
    }

    /**
     * How urgent and how credible it is.
     *
     * @param computed precedence that its members give now
     * @param announced the highest precedence ever computed, unless a person set it
     * @param held why the announced precedence is one step lower than the rule's, or absent
     * @param credibility Admiralty 1 to 6
     * @param arithmetic how precedence and credibility were reached, a line each
     */
    public record Level(
            Precedence computed,
            Precedence announced,
            @Nullable String held,
            Signal signal,
            int credibility,
            List<String> arithmetic) {

        public Level {
            Required.all("Incident", "computed", computed, "announced", announced, "signal", signal);
            arithmetic = Required.list(arithmetic);
        }

        /** The same, and no more urgent than this. */
        public Level capped(Precedence most) {
            return new Level(
                    computed.compareTo(most) > 0 ? most : computed,
                    announced.compareTo(most) > 0 ? most : announced,
                    held,
                    signal,
                    credibility,
                    arithmetic);
        }
    }

    /**
     * What its reports add up to.
     *
     * @param reports that count, without withdrawn ones; copies of one text are one report
     * @param carriers how often those reports were published, copies included; absent when there are no copies
     * @param publishers independent publishers, in order of first report
     * @param deniedBy parties that denied it
     * @param top the reports that matter, at most 20, in event time order
     * @param lead the headline that says what happened; absent in records of before it was chosen
     */
    public record Coverage(
            int reports,
            @Nullable Integer carriers,
            int withdrawn,
            List<String> publishers,
            List<String> facets,
            List<String> deniedBy,
            List<TopReport> top,
            @Nullable LeadHeadline lead) {

        public Coverage {
            publishers = Required.list(publishers);
            facets = Required.list(facets);
            deniedBy = Required.list(deniedBy);
            top = Required.list(top);
        }

        /** As records of before a headline was chosen say it. */
        public Coverage(
                int reports,
                @Nullable Integer carriers,
                int withdrawn,
                List<String> publishers,
                List<String> facets,
                List<String> deniedBy,
                List<TopReport> top) {
            this(reports, carriers, withdrawn, publishers, facets, deniedBy, top, null);
        }
    }

    /**
     * What it has to do with other incidents.
     *
     * @param continues older incidents that it continues
     * @param links other incidents that it has to do with
     */
    public record Ties(List<String> continues, List<Link> links) {
        public static final Ties NONE = new Ties(List.of(), List.of());

        public Ties {
            continues = Required.list(continues);
            links = Required.list(links);
        }
    }

    /**
     * What the decision book says of it.
     *
     * @param action what the rule of the leading headline says to do
     * @param events published codes of what its reports tell, each once, at most 20
     * @param standing what standing matter it is and how it is told of lately, or absent of any other incident: it takes the
     *     daily course of a pair in one family of subjects and calls nobody
     * @param shadow made by rules that nobody hears of
     * @param revision of the decision book that decided last
     * @param producer the program and version that decided
     */
    public record Booked(
            @Nullable String action,
            List<EventCode> events,
            @Nullable String standing,
            boolean shadow,
            @JsonProperty("bookRevision") long revision,
            @Nullable String producer) {

        public Booked {
            events = Required.list(events);
        }
    }

    /** Another incident and what it has to do with this one: this one is the {@code kind} of it. */
    public record Link(LinkKind kind, String incident) {
        public Link {
            Required.all("Link", "kind", kind, "incident", incident);
        }
    }

    /**
     * What the desk shows of a report without asking further.
     *
     * @param carriers how often the text was published, copies included; absent when once
     * @param gloss of a title of another script, as its report has it; or absent
     */
    public record TopReport(
            String id,
            Instant published,
            String outlet,
            String publisher,
            String title,
            @Nullable String link,
            String rule,
            @Nullable String facet,
            Modality modality,
            Signal signal,
            @Nullable Integer carriers,
            List<RuleMatch.Evidence> evidence,
            @Nullable String gloss) {

        public TopReport {
            Required.all("TopReport", "id", id, "published", published, "outlet", outlet, "publisher", publisher);
            Required.all("TopReport", "title", title, "rule", rule, "modality", modality, "signal", signal);
            evidence = Required.list(evidence);
        }
    }
}
