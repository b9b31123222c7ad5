package io.watchfloor.cli.command.options;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.cli.incidents.TypedActs;
import io.watchfloor.console.acts.ActOutcome;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Incident;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who does something to an incident, and where the stack is that decides it. */
public final class ActOptions {
    @Mixin
    private final RunningStack stack = new RunningStack();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "NAME",
            description = "who does it; it stands in the timeline of the incident")
    private String actor = "";

    @Option(names = "--reason", description = "why, for whoever reads the timeline")
    private @Nullable String reason;

    /** Where the stack is. */
    public RunningStack stack() {
        return stack;
    }

    /** Says of a report whether it is rightly there. */
    public String verdict(String incident, String report, boolean right) throws InterruptedException {
        return act(ActKind.VERDICT, incident, draft -> draft.judged(report, right));
    }

    /** Notes that a term may call again. */
    public String mayCall(String incident, String term) throws InterruptedException {
        return act(ActKind.NOTE, incident, draft -> draft.mayCall(term)
                .reason(reason == null ? term + " may call again" : reason));
    }

    /** An act on an incident. */
    public String act(ActKind kind, String incident, @Nullable String report, @Nullable String undoes)
            throws InterruptedException {
        return act(kind, incident, report, undoes, null, List.of());
    }

    /** An act on an incident that may be about another one, or about several reports. */
    public String act(
            ActKind kind,
            String incident,
            @Nullable String report,
            @Nullable String undoes,
            @Nullable String other,
            List<String> reports)
            throws InterruptedException {
        return act(kind, incident, draft -> draft.report(report).undoes(undoes), other, reports);
    }

    private String act(ActKind kind, String incident, UnaryOperator<ActDraft> says) throws InterruptedException {
        return act(kind, incident, says, null, List.of());
    }

    /**
     * Does it on the desk versions that stand, and waits for the answer.
     *
     * @return what the answer says
     * @throws CommandFailed when it was refused, or nothing is known of it
     */
    private String act(
            ActKind kind, String incident, UnaryOperator<ActDraft> says, @Nullable String other, List<String> reports)
            throws InterruptedException {
        Topics topics = stack.context().topics();
        ServiceContext context = stack.answering(List.of(topics.actions, topics.incidents, topics.incidentEvents));
        Collection<Incident> known = KnownIncidents.headers(context);
        Act.Story story =
                kind.regroups() ? new Act.Story(other, other == null ? null : version(known, other), reports) : null;
        Instant now = context.clock().instant();
        ActDraft draft = ActDraft.of(UUID.randomUUID().toString(), incident, kind, actor, now)
                .version(version(known, incident))
                .reason(reason)
                .story(story);
        Act act = says.apply(draft).act();
        act.fault().ifPresent(fault -> {
            throw new CommandFailed(fault);
        });
        ActOutcome outcome = TypedActs.act(context, act);
        if (outcome.outcome() != ActOutcome.Kind.ACCEPTED) {
            throw new CommandFailed(outcome.message());
        }
        return outcome.message() + " (undo " + incident + " " + outcome.command() + ")";
    }

    private static int version(Collection<Incident> known, String id) {
        return known.stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("no incident " + id + "; watchfloor incidents list shows them"))
                .desk()
                .version();
    }
}
