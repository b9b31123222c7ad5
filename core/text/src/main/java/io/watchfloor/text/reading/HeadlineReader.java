package io.watchfloor.text.reading;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.actors.ActorFiles;
import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.NameFinder;
import io.watchfloor.text.words.NameFinder.FoundName;
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
    private final ChineseReader chinese;

    private HeadlineReader(
            Cues cues, WhoIsMeant whoIsMeant, NameFinder finder, Set<String> parties, ChineseReader chinese) {
        this.cues = cues;
        this.whoIsMeant = whoIsMeant;
        this.finder = finder;
        this.parties = parties;
        this.chinese = chinese;
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
                cues,
                new WhoIsMeant(ActorIndex.of(actors), cues),
                finder,
                ActorFiles.parties(actors),
                ChineseReader.of(files, actors, findings));
    }

    /**
     * Reads a text.
     *
     * @param field {@code title} or {@code summary}
     * @param on the day of the headline: who was in office then
     */
    public Field read(String field, String text, LocalDate on) {
        return begin(field, text, on, null).all();
    }

    /**
     * As {@link #read}, but without looking for names yet, if they turn out to be wanted.
     *
     * @param home the state of the outlet, whose ministries a Chinese headline does not name in full; or absent
     */
    public Begun begin(String field, String text, LocalDate on, @Nullable String home) {
        if (Han.isChinese(text)) {
            return new Begun(chinese.read(field, text, on, home));
        }
        List<Word> words = Tokenizer.words(text);
        List<Stretch> stretches = Clauses.split(words, cues);
        return new Begun(field, text, words, stretches, Clauses.tokens(words, stretches), whoIsMeant.in(words, on));
    }

    /** A text with its words, its clauses, and the names that actor files know. For one thread. */
    public final class Begun {
        private final String field;
        private final String text;
        private final List<Word> words;
        private final List<Stretch> stretches;
        private final List<Token> tokens;
        private final List<Name> known;
        private @Nullable Field byFiles;

        private Begun(
                String field,
                String text,
                List<Word> words,
                List<Stretch> stretches,
                List<Token> tokens,
                List<Name> known) {
            this.field = field;
            this.text = text;
            this.words = words;
            this.stretches = stretches;
            this.tokens = tokens;
            this.known = known;
        }

        /** One that no name finder can read. */
        private Begun(Field read) {
            this(read.name(), read.text(), List.of(), List.of(), List.of(), List.of());
            byFiles = read;
        }

        /**
         * The text by the actor files alone. Words, clauses and states are those of {@link #all}, but that a surname may be
         * taken for a statesman's; roles and modality may differ beside names that no file knows.
         */
        public Field known() {
            byFiles = byFiles == null ? field(known) : byFiles;
            return byFiles;
        }

        /** The text with all its names. */
        public Field all() {
            List<FoundName> found = tokens.isEmpty() ? List.of() : finder.find(tokens);
            return found.isEmpty() ? known() : field(FoundNames.join(known, found, words));
        }

        private Field field(List<Name> names) {
            return new Reading(text, words, stretches, names, cues).field(field, tokens);
        }
    }

    /** What the words of a Chinese text are in English headlines, from its start to its end; none of another text. */
    public List<InEnglish> inEnglish(Field field) {
        return Han.isChinese(field.text()) ? chinese.inEnglish(field) : List.of();
    }

    /** Codes of the states and blocs that it knows. */
    public Set<String> parties() {
        return parties;
    }

    /** Digest of the model behind the names, or null. */
    public @Nullable String digest() {
        return finder.digest();
    }
}
