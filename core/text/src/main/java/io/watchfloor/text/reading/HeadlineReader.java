package io.watchfloor.text.reading;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.actors.ActorFiles;
import io.watchfloor.text.words.NameFinder;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of a headline: cuts it into words ({@link Tokenizer}) and clauses ({@link Clauses}), finds who is
 * meant ({@link WhoIsMeant}), which part they play ({@link WhichPart}), whether it happened ({@link DidItHappen}) and
 * who says so ({@link WhoSaysSo}). It keeps nothing between headlines: one instance serves all threads if its name
 * finder does.
 */
public final class HeadlineReader {
    private final Cues cues;
    private final WhoIsMeant whoIsMeant;
    private final NameFinder finder;
    private final Set<String> parties;

    private HeadlineReader(Cues cues, WhoIsMeant whoIsMeant, NameFinder finder, Set<String> parties) {
        this.cues = cues;
        this.whoIsMeant = whoIsMeant;
        this.finder = finder;
        this.parties = parties;
    }

    /**
     * A reader that decides by the files of a decision book; what is wrong in them becomes findings.
     *
     * @param files path below config/ to content; others than those of this package are not looked at
     */
    public static HeadlineReader of(Map<String, String> files, NameFinder finder, Findings findings) {
        Cues cues = Cues.read(files, findings);
        List<Actor> actors = ActorFiles.read(files, findings);
        return new HeadlineReader(
                cues, new WhoIsMeant(ActorIndex.of(actors), cues), finder, ActorFiles.parties(actors));
    }

    /**
     * Reads a text.
     *
     * @param field {@code title} or {@code summary}
     * @param on the day of the headline: who was in office then
     */
    public Field read(String field, String text, LocalDate on) {
        return read(field, text, on, finder);
    }

    /**
     * As {@link #read}, at a tenth of its cost, by the actor files alone. Words, clauses and states are the same, but
     * that a surname may be taken for a statesman's; roles and modality may differ beside names that no file knows.
     */
    public Field readKnown(String field, String text, LocalDate on) {
        return read(field, text, on, NameFinder.NONE);
    }

    /** Codes of the states and blocs that it knows. */
    public Set<String> parties() {
        return parties;
    }

    /** Digest of the model behind the names, or null. */
    public @Nullable String digest() {
        return finder.digest();
    }

    private Field read(String field, String text, LocalDate on, NameFinder names) {
        List<Word> words = Tokenizer.words(text);
        List<Stretch> stretches = Clauses.split(words, cues);
        List<Token> tokens = Clauses.tokens(words, stretches);
        List<Name> joined = FoundNames.join(whoIsMeant.in(words, on), names.find(tokens), words);
        return new Reading(text, words, stretches, joined, cues).field(field, tokens);
    }
}
