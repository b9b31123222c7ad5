package io.watchfloor.bench.matcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A rule of two or three terms, before it is written for one matcher or another.
 *
 * @param terms words, by rank
 * @param inOrder the terms stand in this order with at most {@link #GAP} words between, else anywhere
 * @param except a word that keeps the rule away, or absent
 * @param party the state that must be named, {@link #ANY_STATE}, or absent
 */
record DrawnRule(String name, List<Integer> terms, boolean inOrder, @Nullable Integer except, @Nullable String party) {
    static final int GAP = 2;
    static final String ANY_STATE = "state";
    static final List<String> PARTIES =
            List.of("CHN", "USA", "RUS", "UKR", "JPN", "KOR", "PRK", "IND", "PAK", "IRN", "ISR", "TUR", "DEU", "FRA");

    /** 45 of 100 with gaps, 35 with terms anywhere, 20 with gaps and an exception; half of them name a party. */
    static DrawnRule draw(String name, DrawnWords words, Random random) {
        List<Integer> terms = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            terms.add(words.drawByRank(random, 60, DrawnWords.COUNT));
        }
        int kind = random.nextInt(100);
        int asked = random.nextInt(100);
        String party = asked < 30 ? PARTIES.get(random.nextInt(PARTIES.size())) : asked < 50 ? ANY_STATE : null;
        return new DrawnRule(
                name,
                List.copyOf(terms),
                kind >= 35,
                kind >= 80 ? Integer.valueOf(words.drawByRank(random, 20, 2_000)) : null,
                party);
    }

    /** The rule as a pack writes it. */
    String yaml(DrawnWords words) {
        StringBuilder yaml = new StringBuilder("  - rule: " + name + "\n    title: t\n    subject: war\n");
        yaml.append("    excludes: none\n    match:\n");
        if (inOrder) {
            List<String> bases = terms.stream().map(words::base).toList();
            yaml.append("      event: ")
                    .append(String.join(" ~" + GAP + " ", bases))
                    .append('\n');
        } else {
            for (int i = 0; i < terms.size(); i++) {
                yaml.append("      term").append(i).append(": ").append(words.base(terms.get(i)));
                yaml.append('\n');
            }
        }
        if (party != null) {
            yaml.append("      who: <").append(party).append(">\n");
        }
        if (except != null) {
            yaml.append("    except: ").append(words.base(except)).append('\n');
        }
        return yaml.toString();
    }
}
