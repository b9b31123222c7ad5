package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
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
 * @param opened event time of the first report that could open it
 * @param firstReport earliest event time of its members
 * @param lastReport latest event time of its members
 * @param closed when it went quiet, while it is closed
 * @param computed precedence that its members give now
 * @param announced the highest precedence ever computed, unless a person set it
 * @param held why the announced precedence is one step lower than the rule's, or absent
 * @param credibility Admiralty 1 to 6
 * @param arithmetic how precedence and credibility were reached, a line each
 * @param reports that count, without withdrawn ones; copies of one text are one report
 * @param carriers how often those reports were published, copies included; absent when there are no copies
 * @param publishers independent publishers, in order of first report
 * @param deniedBy parties that denied it
 * @param top the reports that matter, at most 20, in event time order
 * @param continues older incidents that it continues
 * @param links other incidents that it has to do with
 * @param events published codes of what its reports tell, each once, at most 20
 * @param standing the standing dispute that it belongs to, or absent: only what worsens it annunciates
 * @param desk what people have done to it
 */
public record Incident(
        String id,
        Pair pair,
        String subject,
        int number,
        int revision,
        IncidentStatus status,
        Instant opened,
        Instant firstReport,
        Instant lastReport,
        @Nullable Instant closed,
        Precedence computed,
        Precedence announced,
        @Nullable String held,
        Signal signal,
        int credibility,
        List<String> arithmetic,
        int reports,
        @Nullable Integer carriers,
        int withdrawn,
        List<String> publishers,
        List<String> facets,
        List<String> deniedBy,
        @Nullable String action,
        List<TopReport> top,
        List<String> continues,
        List<Link> links,
        List<RuleMatch.EventCode> events,
        @Nullable String standing,
        Desk desk,
        boolean shadow,
        long bookRevision,
        @Nullable String producer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public Incident {
        Required.all("Incident", "id", id, "pair", pair, "subject", subject, "status", status);
        Required.all("Incident", "opened", opened, "firstReport", firstReport, "lastReport", lastReport);
        Required.all("Incident", "computed", computed, "announced", announced, "signal", signal);
        arithmetic = Required.list(arithmetic);
        publishers = Required.list(publishers);
        facets = Required.list(facets);
        deniedBy = Required.list(deniedBy);
        top = Required.list(top);
        continues = Required.list(continues);
        links = Required.list(links);
        events = Required.list(events);
        desk = desk == null ? Desk.UNTOUCHED : desk;
        more = Required.map(more);
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
            List<RuleMatch.Evidence> evidence) {

        public TopReport {
            Required.all("TopReport", "id", id, "published", published, "outlet", outlet, "publisher", publisher);
            Required.all("TopReport", "title", title, "rule", rule, "modality", modality, "signal", signal);
            evidence = Required.list(evidence);
        }
    }
}
