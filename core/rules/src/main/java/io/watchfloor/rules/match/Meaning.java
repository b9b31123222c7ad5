package io.watchfloor.rules.match;

import io.watchfloor.model.Effect;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Bounds;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a match of a rule means.
 *
 * @param facet the side of the incident that it shows, or absent
 * @param implied the second party when the text names only one, or absent
 * @param effect what it does to the incident, or absent for the default of its signal
 * @param opens modalities that may open an incident
 * @param joins modalities that may join one
 * @param comment voices without office may join as comment
 * @param outranks rules or subjects that do not make the report of a pair of which this rule makes one
 * @param bars rules or subjects that make no report of a headline of which this rule makes one
 * @param eases other subjects of the pair that a match eases
 */
public record Meaning(
        String subject,
        @Nullable String facet,
        Relation relation,
        @Nullable String implied,
        Level level,
        Signals signals,
        @Nullable EventCode event,
        @Nullable String action,
        @Nullable Effect effect,
        List<Affect> affects,
        Set<Modality> opens,
        Set<Modality> joins,
        boolean comment,
        Set<String> outranks,
        Set<String> bars,
        List<String> eases) {

    /** The subject of a rule that takes the learned scale's. */
    public static final String BY_MODEL = "by-model";

    /** Voices that neither act nor decide: what only they say opens nothing. */
    private static final Set<Speaker> WITHOUT_OFFICE =
            EnumSet.of(Speaker.MEMBER, Speaker.EXPERT, Speaker.FIRM, Speaker.FORMER);

    /** Whether a clause of that modality and speaker may open an incident. A refusal is an act like any other. */
    public boolean mayOpen(Modality modality, Speaker speaker) {
        return opens.contains(modality == Modality.REFUSED ? Modality.ASSERTED : modality)
                && !WITHOUT_OFFICE.contains(speaker);
    }

    /** Whether it may join one; a rejected accusation does, whatever the rule says. */
    public boolean mayJoin(Modality modality, Speaker speaker) {
        if (WITHOUT_OFFICE.contains(speaker)) {
            return comment && modality != Modality.OPINION;
        }
        return mayOpen(modality, speaker) || joins.contains(modality) || modality == Modality.REBUTTED;
    }

    /**
     * How urgent it is.
     *
     * @param bounds where it holds against points, or absent
     */
    public record Level(Precedence precedence, @Nullable Escalation escalate, @Nullable Bounds bounds) {}

    /** A third-party pair that a match also means something for. */
    public record Affect(Pair pair, Signal signal) {}
}
