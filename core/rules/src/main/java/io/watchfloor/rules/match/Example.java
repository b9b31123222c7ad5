package io.watchfloor.rules.match;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A headline in a rule's tests.
 *
 * @param kind what the rule must do with it
 * @param marks stretches that must be highlighted, in chars; empty when the author marked none
 * @param date of the headline, since offices are dated
 * @param pairs that the match must be about, or empty when the author stated none
 */
public record Example(
        Kind kind,
        String title,
        List<Mark> marks,
        @Nullable String summary,
        LocalDate date,
        List<Stated> pairs,
        @Nullable Signal signal,
        @Nullable Modality modality,
        @Nullable Speaker speaker,
        @Nullable Boolean primary,
        YamlNode place) {

    /** What a rule must do with a headline. */
    public enum Kind {
        HIT,
        MISS,
        /** A known false positive: documented and counted, never a failure. */
        KNOWN_FP;

        /** The word as it stands in packs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A pair that the match must be about.
     *
     * @param actor who acts on the other, or absent when the author does not say
     */
    public record Stated(Pair pair, @Nullable String actor) {}

    /** A stretch of the title, from start up to, not including, end. */
    public record Mark(int start, int end) {}
}
