package io.watchfloor.analysis.language;

import io.watchfloor.analysis.actors.ActorFiles;
import io.watchfloor.analysis.language.DidItHappen.Claim;
import io.watchfloor.analysis.language.Mention.Trait;
import io.watchfloor.analysis.language.WhoSaysSo.Voice;
import io.watchfloor.analysis.yaml.Findings;
import io.watchfloor.model.Role;
import io.watchfloor.model.Speaker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of a headline: cuts it into words and clauses, finds who is meant ({@link WhoIsMeant}), which part
 * they play ({@link WhichPart}), whether it happened ({@link DidItHappen}) and who says so ({@link WhoSaysSo}).
 * It holds no state of its own: one instance serves all threads if its name finder does.
 */
public final class HeadlineReader {
    private final Cues cues;
    private final WhoIsMeant whoIsMeant;
    private final NameFinder finder;

    private HeadlineReader(Cues cues, WhoIsMeant whoIsMeant, NameFinder finder) {
        this.cues = cues;
        this.whoIsMeant = whoIsMeant;
        this.finder = finder;
    }

    /**
     * A reader that decides by the files of a decision book; what is wrong in them becomes findings.
     *
     * @param files path below config/ to content; others than those of this package are not looked at
     */
    public static HeadlineReader of(Map<String, String> files, NameFinder finder, Findings findings) {
        Cues cues = Cues.read(files, findings);
        ActorIndex actors = ActorIndex.of(ActorFiles.read(files, findings));
        return new HeadlineReader(cues, new WhoIsMeant(actors, cues), finder);
    }

    /**
     * Reads a text.
     *
     * @param field {@code title} or {@code summary}
     * @param on the day of the headline: who was in office then
     */
    public Field read(String field, String text, LocalDate on) {
        List<Word> words = Tokenizer.words(text);
        List<Stretch> stretches = Clauses.split(words, cues);
        List<Token> tokens = tokens(words, stretches);
        List<Name> names = FoundNames.join(whoIsMeant.in(words, on), finder.find(tokens), words);
        List<Clause> clauses = new ArrayList<>(stretches.size());
        List<Mention> mentions = new ArrayList<>(names.size());
        WhoSaysSo whoSaysSo = new WhoSaysSo(words, names, cues);
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            List<Name> inClause = within(names, stretch);
            Predicate predicate = Predicate.of(words, inClause, stretch.first(), stretch.end());
            int attribution = whoSaysSo.attributionOf(stretch);
            List<Role> roles = WhichPart.roles(words, inClause, stretch, predicate, attribution);
            for (int n = 0; n < inClause.size(); n++) {
                mentions.add(mention(words, inClause.get(n), stretch, i, roles.get(n)));
            }
            Claim claim = DidItHappen.of(words, stretch, predicate, cues);
            Voice voice = attribution < stretch.end()
                    ? whoSaysSo.in(attribution, stretch.end())
                    : whoSaysSo.in(stretch.first(), predicate.verb());
            clauses.add(clause(i, text, words, stretch, claim, voice));
        }
        return new Field(field, text, tokens, clauses, mentions);
    }

    private static Mention mention(List<Word> words, Name name, Stretch clause, int index, Role role) {
        EnumSet<Trait> traits = EnumSet.copyOf(name.traits());
        if (WhichPart.actsBare(words, name, role, clause)) {
            traits.add(Trait.GOV);
        }
        return new Mention(
                name.kind(), name.code(), name.name(), name.first(), name.end(), index, role, Set.copyOf(traits));
    }

    private static Clause clause(
            int index, String text, List<Word> words, Stretch stretch, Claim claim, @Nullable Voice voice) {
        return new Clause(
                index,
                stretch.first(),
                stretch.end(),
                stretch.kind(),
                stretch.subordinator(),
                claim.modality(),
                claim.cue() < 0 ? null : cue(text, words, claim.cue(), claim.end()),
                voice == null ? Speaker.UNKNOWN : voice.speaker(),
                voice == null ? null : cue(text, words, voice.cue(), voice.end()),
                voice == null ? null : voice.state());
    }

    private static String cue(String text, List<Word> words, int first, int end) {
        return text.substring(words.get(first).start(), words.get(end - 1).end());
    }

    private static List<Name> within(List<Name> names, Stretch stretch) {
        return names.stream()
                .filter(name -> name.first() >= stretch.first() && name.first() < stretch.end())
                .toList();
    }

    private static List<Token> tokens(List<Word> words, List<Stretch> stretches) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (int clause = 0; clause < stretches.size(); clause++) {
            for (int i = stretches.get(clause).first();
                    i < stretches.get(clause).end();
                    i++) {
                Word word = words.get(i);
                tokens.add(new Token(word.text(), word.form(), word.start(), word.end(), clause, word.possessive()));
            }
        }
        return tokens;
    }
}
