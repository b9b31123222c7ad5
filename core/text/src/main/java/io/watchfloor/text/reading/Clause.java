package io.watchfloor.text.reading;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a field that makes one claim; gaps of patterns do not cross its edges.
 *
 * @param index from 0, in order
 * @param first index of its first token
 * @param end index after its last token
 * @param kind main, behind a subordinator, or a leading kicker such as "Ukraine Latest:"
 * @param subordinator the word that opened it (after, as, amid, ...), or absent
 * @param modality whether it happened
 * @param modalityCue the words that say so, or absent when it is plainly asserted
 * @param speaker who says so
 * @param speakerCue the words that say so, or absent
 * @param speakerState the state that the speaker speaks for, or absent
 * @param content what the act is about, where that has a modality of its own
 */
public record Clause(
        int index,
        int first,
        int end,
        Kind kind,
        @Nullable String subordinator,
        Modality modality,
        @Nullable String modalityCue,
        Speaker speaker,
        @Nullable String speakerCue,
        @Nullable String speakerState,
        @Nullable Content content) {

    /** One that is about nothing else than what it asserts. */
    public Clause(
            int index,
            int first,
            int end,
            Kind kind,
            @Nullable String subordinator,
            Modality modality,
            @Nullable String modalityCue,
            Speaker speaker,
            @Nullable String speakerCue,
            @Nullable String speakerState) {
        this(index, first, end, kind, subordinator, modality, modalityCue, speaker, speakerCue, speakerState, null);
    }

    /**
     * What an act is about, which may be planned, possible or not so while the act happened: "warns of possible war".
     *
     * @param first index of the first word that says so
     * @param modality whether it happened
     * @param cue the words that say so
     */
    public record Content(int first, Modality modality, String cue) {}

    /** Where a clause stands in its headline. */
    public enum Kind {
        MAIN,
        SUBORDINATE,
        KICKER
    }
}
