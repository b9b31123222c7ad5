package io.watchfloor.rules.tagging;

import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who suffers though it stands first, and who did it: "Palestinians killed in Israeli raid", "Ukraine repels Russian
 * assault". The deed is that of the state which its noun names.
 */
final class Suffered {
    private static final int REACH = 8;
    private static final int REACH_OF_OWNER = 3;
    private static final Set<String> HARM = Set.of(
            "killed",
            "dead",
            "die",
            "dies",
            "died",
            "wounded",
            "injured",
            "hurt",
            "hit",
            "damaged",
            "destroyed",
            "mourns",
            "reels",
            "rocked",
            "pressure");
    private static final Set<String> THROUGH = Set.of("in", "by", "after", "from", "under", "during");
    private static final Set<String> REPEL = Set.of("repel", "repulse", "repulsed", "thwart", "foil", "withstand");
    private static final Set<String> FEND = Set.of("fend", "fight", "beat", "ward", "hold");
    private static final Set<String> OFF = Set.of("off", "back");
    private static final Set<String> BLOWS = Set.of("barrage", "fire", "onslaught");

    private Suffered() {}

    /** The first deed that one of the parties of a clause suffers from the next. */
    static Optional<Deeds.Deed> among(Field field, List<Mention> parties) {
        for (int i = 1; i < parties.size(); i++) {
            Mention sufferer = parties.get(i - 1);
            Mention doer = parties.get(i);
            if (!Objects.equals(doer.code(), sufferer.code()) && isSuffered(field, sufferer, doer)) {
                return Optional.of(new Deeds.Deed(doer, sufferer));
            }
        }
        return Optional.empty();
    }

    private static boolean isSuffered(Field field, Mention sufferer, Mention doer) {
        int apart = doer.first() - sufferer.end();
        if (apart < 1 || apart > REACH) {
            return false;
        }
        List<Token> between = field.tokens().subList(sufferer.end(), doer.first());
        return (harmed(between) || repels(between)) && owns(field, doer);
    }

    /** "killed in", "under heavy pressure from" */
    private static boolean harmed(List<Token> between) {
        return between.stream().anyMatch(word -> HARM.contains(word.form()))
                && between.subList(Math.max(0, between.size() - 2), between.size()).stream()
                        .anyMatch(word -> THROUGH.contains(word.form()));
    }

    /** "repels", "claims to have fought off major" */
    private static boolean repels(List<Token> between) {
        for (int i = Math.max(0, between.size() - REACH_OF_OWNER); i < between.size(); i++) {
            String verb = BaseForms.of(between.get(i).form());
            boolean off =
                    i + 1 < between.size() && OFF.contains(between.get(i + 1).form());
            if (REPEL.contains(verb) || (off && FEND.contains(verb))) {
                return true;
            }
        }
        return false;
    }

    /** "Israeli helicopter raid": the words right behind the doer name a deed of war. */
    private static boolean owns(Field field, Mention doer) {
        int end = Math.min(field.tokens().size(), doer.end() + REACH_OF_OWNER);
        return field.tokens().subList(doer.end(), end).stream()
                .anyMatch(word -> Deeds.isBlow(word.form()) || BLOWS.contains(BaseForms.of(word.form())));
    }
}
