package io.watchfloor.board.view;

import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One incident event without the whole incident in it, which is what keeps a long timeline small.
 *
 * @param pair as written
 * @param precedence computed after it
 * @param annunciates to everybody
 * @param deed what a person did, or absent
 * @param call whether it calls, and the sum that decides it; absent of incidents without points
 */
public record Moment(
        String id,
        String incident,
        int revision,
        String pair,
        String subject,
        Precedence precedence,
        Change type,
        List<Change> changes,
        String why,
        Instant knownAt,
        Instant at,
        IncidentEvent.@Nullable Cause cause,
        @Nullable String report,
        boolean annunciates,
        @Nullable Deed deed,
        @Nullable Call call) {

    /**
     * What a person did, when that is what happened.
     *
     * @param text their reason, or the text of a note
     * @param undoes command of the act that it takes back, or absent
     */
    public record Deed(
            String command,
            ActKind kind,
            String actor,
            boolean accepted,
            @Nullable String text,
            int deskVersion,
            @Nullable String undoes) {
        /** Its text, which may be empty. */
        String said() {
            return text == null ? "" : text;
        }

        /**
         * Whether its text has an @ with the whole name, in any case.
         *
         * @param people of whom a longer name that stands there as well is the one that is meant
         */
        boolean names(String who, Collection<String> people) {
            String said = said().toLowerCase(Locale.ROOT);
            return IntStream.iterate(said.indexOf('@'), at -> at >= 0, at -> said.indexOf('@', at + 1))
                    .filter(at -> stands(who, said, at + 1))
                    .anyMatch(at -> people.stream()
                            .noneMatch(other -> other.length() > who.length() && stands(other, said, at + 1)));
        }

        private static boolean stands(String name, String said, int at) {
            String lower = name.toLowerCase(Locale.ROOT);
            int end = at + lower.length();
            return said.startsWith(lower, at)
                    && (end == said.length() || !Character.isLetterOrDigit(said.codePointAt(end)));
        }

        static @Nullable Deed of(IncidentEvent event) {
            Answer answer = event.answer();
            return answer == null
                    ? null
                    : new Deed(
                            answer.act().command(),
                            answer.act().kind(),
                            answer.act().actor(),
                            answer.accepted(),
                            answer.act().reason(),
                            event.incident().desk().version(),
                            answer.act().undoes());
        }
    }

    public static Moment of(IncidentEvent event) {
        var incident = event.incident();
        return new Moment(
                event.id(),
                incident.id(),
                incident.revision(),
                incident.pair().toString(),
                incident.subject(),
                incident.level().computed(),
                event.type(),
                event.changes(),
                event.why(),
                event.knownAt(),
                event.at(),
                event.cause(),
                event.report(),
                event.annunciates() && event.owners().isEmpty(),
                Deed.of(event),
                event.call());
    }

    public DeskUrgency urgency() {
        return DeskUrgency.of(precedence);
    }

    public String href() {
        return Links.incident(incident);
    }

    public boolean opens() {
        return type == Change.OPENED;
    }

    /** It sounds on the desk; the rest is read, not heard. */
    public boolean calls() {
        return call == null ? IncidentEvent.calls(annunciates, type, precedence) : annunciates && call.sounds();
    }

    /** An update that only repeats is left out of the list of recent events; the timeline has it. */
    public boolean tells() {
        return type != Change.UPDATED;
    }

    /** It is news to everybody. That an act was refused is news to the one who did it, and to the timeline. */
    public boolean news() {
        return tells() && type != Change.REFUSED;
    }

    /** The same with the names of the parties in place of their codes; an id such as {@code CHN-USA.airspace.1} stays. */
    public String inNames() {
        return sentence().replace(pair + " ", PartyNames.brief(Pair.parse(pair)) + " ");
    }

    /** What happened, in a sentence that says where: of an act the answer alone does not. */
    public String sentence() {
        return deed == null ? why : pair + " " + subject.replace('-', ' ') + " " + why;
    }
}
