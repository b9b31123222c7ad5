package io.watchfloor.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to an incident. The answer comes as an incident event that carries this act.
 *
 * @param command unique id of the command; one that comes again has no effect
 * @param incident id of the incident
 * @param story what an act on stories is about beside its incident, or absent
 * @param deskVersion version of the desk part that the person saw; another one refuses the act
 * @param actor who, as the desk shows it
 * @param at when, in desk time
 * @param reason in the person's words; the text of a note
 * @param to whom it is handed over to
 * @param until when the shelf ends, in desk time
 * @param untilEscalates the shelf ends when precedence rises
 * @param disposition why it is closed
 * @param precedence what it is set to
 * @param judged the report that a verdict or a move is about
 * @param undoes command id of the act to take back
 */
@JsonPropertyOrder({
    "command",
    "incident",
    "kind",
    "deskVersion",
    "actor",
    "at",
    "reason",
    "to",
    "until",
    "untilEscalates",
    "disposition",
    "precedence",
    "report",
    "verdict",
    "undoes",
    "story"
})
public record Act(
        String command,
        String incident,
        @Nullable Story story,
        ActKind kind,
        int deskVersion,
        String actor,
        Instant at,
        @Nullable String reason,
        @Nullable String to,
        @Nullable Instant until,
        @Nullable Boolean untilEscalates,
        @Nullable Disposition disposition,
        @Nullable Precedence precedence,
        @Flat Judged judged,
        @Nullable String undoes,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    /** Names the term that a note gives the right to call back. */
    public static final String MAY_CALL = "mayCall";
    /** Longest reason or note, in chars. */
    public static final int TEXT = 4000;
    /** Longest name or id, in chars. */
    public static final int NAME = 200;
    /** As many reports as one act may name or move. */
    public static final int REPORTS = 2_000;

    /**
     * A report, and what is said of it.
     *
     * @param verdict true when the report is rightly here, false when it is not
     */
    public record Judged(@Nullable String report, @Nullable Boolean verdict) {}

    /**
     * What an act on stories is about beside its incident.
     *
     * @param incident the other one: what it joins, is linked to, or where a report goes; absent of a split, and of a report
     *     that belongs nowhere
     * @param deskVersion version of the desk part of the other one that the person saw; another one refuses the act
     * @param reports ids of those that are split off
     */
    public record Story(@Nullable String incident, @Nullable Integer deskVersion, List<String> reports) {
        public Story {
            reports = Required.list(reports);
        }
    }

    public Act {
        Required.all("Act", "command", command, "incident", incident, "kind", kind, "actor", actor, "at", at);
        more = Required.map(more);
    }

    public @Nullable String report() {
        return judged.report();
    }

    public @Nullable Boolean verdict() {
        return judged.verdict();
    }

    /** The act or rule that a note gives the right to call back, or absent. Who does not know of it takes it for a note. */
    public @Nullable String mayCall() {
        JsonNode term = kind == ActKind.NOTE ? more.get(MAY_CALL) : null;
        return term == null || !term.isTextual() ? null : term.textValue();
    }

    /** The other incident of an act on stories, or absent. */
    public @Nullable String other() {
        return story == null ? null : story.incident();
    }

    /** What its kind lacks or what is too long, in a plain sentence; nothing when it can be decided. */
    public Optional<String> fault() {
        String lacks =
                switch (kind) {
                    case OWN, RELEASE, SIGN -> null;
                    case HAND_OVER -> blank(to) ? "to: whom it is handed over to" : null;
                    case SHELVE ->
                        until == null && !Boolean.TRUE.equals(untilEscalates)
                                ? "until or untilEscalates: no shelf is for ever"
                                : null;
                    case CLOSE -> disposition == null ? "disposition: why it is closed" : null;
                    case NOTE -> blank(reason) ? "reason: the text of the note" : null;
                    case PRECEDENCE -> precedence == null ? "precedence: what it is set to" : null;
                    case VERDICT -> report() == null || verdict() == null ? "report and verdict" : null;
                    case JOIN -> blank(other()) || lacksVersion() ? "the other incident and its desk version" : null;
                    case LINK -> blank(other()) ? "the other incident" : null;
                    case MOVE ->
                        blank(report()) || (other() != null && lacksVersion())
                                ? "report, and with another incident its desk version"
                                : null;
                    case SPLIT ->
                        story == null || story.reports().isEmpty() ? "reports: which ones are split off" : null;
                    case UNDO -> blank(undoes) ? "undoes: the command to take back" : null;
                };
        if (lacks != null) {
            return Optional.of("act " + kind.word() + " needs " + lacks);
        }
        if (blank(command) || blank(actor)) {
            return Optional.of("an act needs a command id and an actor");
        }
        if (command.length() > NAME || actor.length() > NAME || (to != null && to.length() > NAME)) {
            return Optional.of("command id, actor and to have at most " + NAME + " chars");
        }
        if (story != null && story.reports().size() > REPORTS) {
            return Optional.of("it names " + story.reports().size() + " reports; at most " + REPORTS);
        }
        return reason != null && reason.length() > TEXT
                ? Optional.of("the reason has " + reason.length() + " chars; at most " + TEXT)
                : Optional.empty();
    }

    private boolean lacksVersion() {
        return story == null || story.deskVersion() == null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
