package io.watchfloor.training.scale;

import io.watchfloor.model.Signal;
import io.watchfloor.rules.scale.Acts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two parties of a headline to learn from.
 *
 * @param clues what the scale looks at
 * @param report the headline reports something between them
 * @param headline the headline reports something, between these two or others
 * @param signal hostile or cooperative, or absent when it is neither or not known
 * @param acts who acts, or absent when not known
 * @param subject what it is about, or absent
 * @param times it counts so many times: see {@link #CLEAR}, {@link #LABELLED}, {@link #TOLD}
 * @param timesBetween as many at most, for whether it is between these two that something is reported
 */
public record Example(
        List<String> clues,
        boolean report,
        boolean headline,
        @Nullable Signal signal,
        @Nullable Acts acts,
        @Nullable String subject,
        int times,
        int timesBetween) {
    /** Every careful reader would say the same. */
    public static final int CLEAR = 6;
    /** A careful reader could say otherwise. */
    public static final int LABELLED = 3;
    /** A teacher says so. */
    public static final int TOLD = 1;

    public Example {
        clues = List.copyOf(clues);
    }

    /** Counts the same for every question. */
    public Example(
            List<String> clues,
            boolean report,
            boolean headline,
            @Nullable Signal signal,
            @Nullable Acts acts,
            @Nullable String subject,
            int times) {
        this(clues, report, headline, signal, acts, subject, times, times);
    }

    /** The same of a quick reader, who says well whether something is reported, less well between whom, and badly who acts. */
    public Example quick() {
        return new Example(clues, report, headline, signal, null, subject, times, times / 2);
    }
}
