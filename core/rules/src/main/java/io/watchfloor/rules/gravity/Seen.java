package io.watchfloor.rules.gravity;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Signal;
import io.watchfloor.text.reading.Field;
import org.jspecify.annotations.Nullable;

/**
 * What is weighed: a text as it was read, and what a rule made of it.
 *
 * @param field the title or a sentence of the summary, in which the event stands
 * @param said what the rule says, or absent when no rule matched
 * @param course the pair has a standing dispute
 * @param half one of the text's parties has one
 */
public record Seen(Field field, @Nullable Said said, boolean course, boolean half) {

    /**
     * What a rule makes of the text.
     *
     * @param modality of the clause in which the event stands
     * @param code PLOVER code, or absent
     */
    public record Said(Modality modality, String subject, @Nullable String code, Signal signal, boolean rolesKnown) {}
}
