package io.watchfloor.bench.matcher;

import io.watchfloor.model.Modality;
import io.watchfloor.model.Role;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.words.Token;
import io.watchfloor.text.words.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A headline of 10 to 14 words, of which up to two name a state.
 *
 * @param text the words in some form, in lower case
 * @param lemmas the same words, each in its base form
 * @param parties codes of the states named
 * @param mentions what names them
 */
record DrawnHeadline(String text, String lemmas, List<String> parties, List<Mention> mentions) {

    /** One headline of twenty holds all terms of a rule; the others hold them by chance. */
    static DrawnHeadline draw(DrawnWords words, List<DrawnRule> rules, Random random) {
        List<Integer> drawn = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (int i = 10 + random.nextInt(5); i > 0; i--) {
            drawn.add(words.drawByFrequency(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            named.add(DrawnRule.PARTIES.get(random.nextInt(DrawnRule.PARTIES.size())));
        }
        if (random.nextInt(20) == 0) {
            DrawnRule rule = rules.get(random.nextInt(rules.size()));
            plant(rule, drawn, random);
            if (rule.party() != null && !rule.party().equals(DrawnRule.ANY_STATE)) {
                named.add(rule.party());
            }
        }
        return of(drawn, named, words, random);
    }

    private static void plant(DrawnRule rule, List<Integer> drawn, Random random) {
        int at = random.nextInt(drawn.size() - rule.terms().size() * (DrawnRule.GAP + 1) + 3);
        for (int term : rule.terms()) {
            drawn.set(at, term);
            at += 1 + random.nextInt(DrawnRule.GAP);
        }
    }

    /** The states stand behind the other words, where they part no phrase. */
    private static DrawnHeadline of(List<Integer> drawn, List<String> named, DrawnWords words, Random random) {
        List<String> text = new ArrayList<>();
        List<String> lemmas = new ArrayList<>();
        for (int word : drawn) {
            text.add(words.someForm(word, random));
            lemmas.add(words.base(word));
        }
        List<Mention> mentions = new ArrayList<>();
        for (String code : named) {
            int at = text.size();
            mentions.add(new Mention(Mention.Kind.STATE, code, code, at, at + 1, 0, Role.UNKNOWN, Set.of()));
            text.add("xx" + code.toLowerCase(java.util.Locale.ROOT));
            lemmas.add(text.get(at));
        }
        return new DrawnHeadline(String.join(" ", text), String.join(" ", lemmas), List.copyOf(named), mentions);
    }

    /** As the language package would hand it to the rules. */
    Field field() {
        List<Token> tokens = Tokenizer.tokens(text);
        Clause clause = new Clause(
                0, 0, tokens.size(), Clause.Kind.MAIN, null, Modality.ASSERTED, null, Speaker.UNKNOWN, null, null);
        return new Field("title", text, tokens, List.of(clause), mentions);
    }
}
