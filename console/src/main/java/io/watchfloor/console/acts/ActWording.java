package io.watchfloor.console.acts;

import io.watchfloor.board.view.Times;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Counts;
import io.watchfloor.model.IncidentId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk says about an act: who was first when it lost a race, and never more than is known. */
public final class ActWording {
    private ActWording() {}

    /** What an act on stories would do, as a question before it is done. */
    public static String question(Act act) {
        String id = act.incident();
        String other = act.other();
        return switch (act.kind()) {
            case JOIN -> {
                boolean keeps = number(id) < number(String.valueOf(other));
                yield "Join " + (keeps ? other : id) + " into " + (keeps ? id : other)
                        + "? Its reports go there, and it closes.";
            }
            case SPLIT ->
                "Split "
                        + Counts.of(
                                act.story() == null ? 0 : act.story().reports().size(), "report") + " off " + id
                        + " into an incident of its own?";
            case MOVE ->
                other == null
                        ? "Say that this report belongs nowhere? It stays listed in " + id + " and counts for nothing."
                        : "Move this report from " + id + " to " + other + "?";
            default -> "Say that " + id + " and " + other + " have to do with each other? No report moves.";
        };
    }

    /** What a form on stories lacks, as its page words it; nothing when it lacks nothing. */
    public static Optional<String> lacks(Act act) {
        boolean nowhere = act.other() == null;
        return switch (act.kind()) {
            case SPLIT ->
                act.story() == null || act.story().reports().isEmpty()
                        ? Optional.of("Tick the reports that are to be split off first.")
                        : Optional.empty();
            case MOVE ->
                act.report() == null ? Optional.of("Tick the report that is to be moved first.") : Optional.empty();
            case JOIN -> nowhere ? Optional.of("Choose the incident to join it with first.") : Optional.empty();
            case LINK -> nowhere ? Optional.of("Name the incident to link it to first.") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static int number(String incident) {
        try {
            return IncidentId.parse(incident).number();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    static String accepted(Act act) {
        String what = capital(participle(act.kind()));
        return switch (act.kind()) {
            case HAND_OVER -> "Handed over to " + act.to() + ".";
            case SHELVE -> what + shelf(act) + ".";
            case CLOSE ->
                what + ": "
                        + (act.disposition() == null
                                ? ""
                                : spaced(act.disposition().word())) + ".";
            case PRECEDENCE ->
                what + " to "
                        + (act.precedence() == null ? "" : act.precedence().word()) + ".";
            case VERDICT ->
                Boolean.TRUE.equals(act.verdict()) ? "Judged right." : "Judged false; it counts for nothing.";
            case JOIN, LINK -> what + " with " + act.other() + ".";
            case SPLIT -> what + " off.";
            case MOVE ->
                act.other() == null
                        ? "Said not to belong here; it counts for nothing."
                        : what + " to " + act.other() + ".";
            default -> what + ".";
        };
    }

    private static String shelf(Act act) {
        String until = act.until() == null ? "" : " until " + Times.brief(act.until());
        if (!Boolean.TRUE.equals(act.untilEscalates())) {
            return until;
        }
        return until + (act.until() == null ? " until it escalates" : ", or until it escalates");
    }

    /**
     * Why an act changed nothing.
     *
     * @param last what was last done to the incident, or absent
     */
    static String refused(Answered answered, @Nullable Answered last, Instant now) {
        Act act = answered.act();
        String not = "Not " + participle(act.kind()) + ": ";
        if (act.deskVersion() == answered.deskVersion()) {
            return not + answered.answer().reason() + ".";
        }
        // Only when that act made the version that stands now was it the one that came first.
        if (last == null || last.deskVersion() != answered.deskVersion()) {
            return not + "the incident changed since you looked. Look again, then decide.";
        }
        Act first = last.act();
        String who = first.actor().equals(act.actor()) ? "you" : first.actor();
        String did = first.kind() == act.kind() ? "did so" : did(first);
        return not + who + " " + did + " " + Times.age(last.knownAt(), now) + " ago.";
    }

    /** That the same was done before by the same person. */
    static String already(Answered last, Instant now) {
        return capital(participle(last.act().kind())) + " already: you did so " + Times.age(last.knownAt(), now)
                + " ago.";
    }

    static String unconfirmed(Act act) {
        return capital(participle(act.kind())) + ": sent, not confirmed. Look at the incident before you do it again.";
    }

    static String failed(Act act) {
        return "Not " + participle(act.kind()) + ": the broker did not take it. Nothing was done; try again.";
    }

    private static String did(Act act) {
        return switch (act.kind()) {
            case HAND_OVER -> "handed it over to " + act.to();
            case NOTE -> "wrote a note";
            case PRECEDENCE -> "set its precedence";
            case VERDICT -> "judged a report";
            case SPLIT -> "split reports off";
            case MOVE -> "moved a report";
            case UNDO -> "took an act back";
            default -> participle(act.kind()) + " it";
        };
    }

    private static String participle(ActKind kind) {
        return switch (kind) {
            case OWN -> "owned";
            case RELEASE -> "released";
            case HAND_OVER -> "handed over";
            case SHELVE -> "shelved";
            case CLOSE -> "closed";
            case NOTE -> "noted";
            case PRECEDENCE -> "set";
            case VERDICT -> "judged";
            case SIGN -> "signed";
            case JOIN -> "joined";
            case SPLIT -> "split";
            case MOVE -> "moved";
            case LINK -> "linked";
            case UNDO -> "undone";
        };
    }

    private static String spaced(String word) {
        return word.replace('-', ' ');
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
