package io.watchfloor.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act in the making: what every act says, and then what its kind asks for. The fields are those of {@link Act}. */
public final class ActDraft {
    private final String command;
    private final String incident;
    private final ActKind kind;
    private final String actor;
    private final Instant at;
    private int version;
    private @Nullable String reason;
    private @Nullable String to;
    private @Nullable Instant until;
    private @Nullable Boolean untilEscalates;
    private @Nullable Disposition disposition;
    private @Nullable Precedence precedence;
    private Act.Judged judged = new Act.Judged(null, null);
    private @Nullable String undoes;
    private Act.@Nullable Story story;
    private Map<String, JsonNode> more = Map.of();

    private ActDraft(String command, String incident, ActKind kind, String actor, Instant at) {
        this.command = command;
        this.incident = incident;
        this.kind = kind;
        this.actor = actor;
        this.at = at;
    }

    public static ActDraft of(String command, String incident, ActKind kind, String actor, Instant at) {
        return new ActDraft(command, incident, kind, actor, at);
    }

    /** Version of the desk part that the person saw; zero unless said. */
    public ActDraft version(int seen) {
        version = seen;
        return this;
    }

    public ActDraft reason(@Nullable String words) {
        reason = words;
        return this;
    }

    public ActDraft to(@Nullable String whom) {
        to = whom;
        return this;
    }

    public ActDraft until(@Nullable Instant end, @Nullable Boolean escalates) {
        until = end;
        untilEscalates = escalates;
        return this;
    }

    public ActDraft disposition(@Nullable Disposition why) {
        disposition = why;
        return this;
    }

    public ActDraft precedence(@Nullable Precedence set) {
        precedence = set;
        return this;
    }

    public ActDraft report(@Nullable String report) {
        return judged(report, null);
    }

    public ActDraft judged(@Nullable String report, @Nullable Boolean verdict) {
        judged = new Act.Judged(report, verdict);
        return this;
    }

    public ActDraft undoes(@Nullable String earlier) {
        undoes = earlier;
        return this;
    }

    public ActDraft story(Act.@Nullable Story its) {
        story = its;
        return this;
    }

    /** A note by which an act of the table or a rule may call again. */
    public ActDraft mayCall(@Nullable String term) {
        more = term == null ? Map.of() : Map.of(Act.MAY_CALL, TextNode.valueOf(term));
        return this;
    }

    public Act act() {
        return new Act(
                command,
                incident,
                story,
                kind,
                version,
                actor,
                at,
                reason,
                to,
                until,
                untilEscalates,
                disposition,
                precedence,
                judged,
                undoes,
                more);
    }
}
