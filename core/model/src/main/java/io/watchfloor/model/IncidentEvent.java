package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of one incident. Its id is the incident's id, a colon and the revision.
 *
 * @param type the most telling of the changes
 * @param changes everything that changed, least telling first
 * @param why one sentence an officer can read
 * @param knownAt journal time when it was decided
 * @param at when it fell due or was reported, in event time
 * @param cause where in the journal it was decided
 * @param report id of the report that caused it, if one did
 * @param annunciates false for backfill, shadow, updates, shelved incidents and the daily course of standing disputes:
 *     recorded, never paged
 * @param daily nothing but a standing dispute keeps it from annunciating: it is told in a digest; absent otherwise
 * @param owners of rule packs who alone are told, because rules in status test made it; empty: everybody is
 * @param call whether it calls an officer, and the sum that decides it; absent of incidents without points
 * @param answer to a person's act, when one caused it
 */
public record IncidentEvent(
        String id,
        Change type,
        List<Change> changes,
        String why,
        Instant knownAt,
        Instant at,
        Cause cause,
        @Nullable String report,
        boolean annunciates,
        @Nullable Boolean daily,
        List<String> owners,
        @Nullable Call call,
        Incident incident,
        @Nullable Answer answer,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public IncidentEvent {
        Required.all("IncidentEvent", "id", id, "type", type, "why", why, "knownAt", knownAt);
        Required.all("IncidentEvent", "at", at, "cause", cause, "incident", incident);
        changes = Required.list(changes);
        owners = Required.list(owners);
        more = Required.map(more);
    }

    /** The same event with another header of its incident. */
    public IncidentEvent with(Incident header) {
        return told(why, call, header);
    }

    /** The same event, told in other words and as something else. */
    public IncidentEvent told(String words, @Nullable Call sum, Incident header) {
        return new IncidentEvent(
                id,
                type,
                changes,
                words,
                knownAt,
                at,
                cause,
                report,
                annunciates,
                daily,
                owners,
                sum,
                header,
                answer,
                more);
    }

    /** It is sent to somebody: at once, or in a digest. */
    public boolean tells() {
        return annunciates || dailyCourse();
    }

    /** The daily course of a standing dispute. */
    public boolean dailyCourse() {
        return Boolean.TRUE.equals(daily);
    }

    /**
     * It calls an officer: by what its points decided, else, without points, as a new or reopened flash or immediate
     * incident or one that rose. The rest is read.
     */
    public boolean calls() {
        if (call != null) {
            return annunciates && owners.isEmpty() && call.sounds();
        }
        return calls(annunciates && owners.isEmpty(), type, incident.level().computed());
    }

    /**
     * See {@link #calls()}.
     *
     * @param annunciates to everybody
     */
    public static boolean calls(boolean annunciates, Change type, Precedence computed) {
        boolean urgent = computed.compareTo(Precedence.IMMEDIATE) >= 0;
        return annunciates
                && (type == Change.ESCALATED || (urgent && (type == Change.OPENED || type == Change.REOPENED)));
    }

    /** The journal record that was being applied. */
    public record Cause(int partition, long offset) {}
}
