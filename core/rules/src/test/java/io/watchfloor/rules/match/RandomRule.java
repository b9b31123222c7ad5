package io.watchfloor.rules.match;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** A rule drawn at random, as a pack writes it and as Lucene's intervals say it. */
record RandomRule(String name, Chain event, Chain also, Item except, Set<Operator> operators) {
    static final String FIELD = "text";

    private static final List<String> STEMS = List.of("bar", "dol", "fen", "gim", "hus", "jat", "kep", "lur");
    private static final List<String> ENDINGS = List.of("a", "e", "in");

    /** What the pattern language offers. */
    enum Operator {
        PHRASE,
        GAP,
        EITHER_ORDER,
        ALTERNATIVES,
        PREFIX,
        AND,
        NOT
    }

    /** Words that all match; with a prefix instead of them when {@code prefix} is not empty. */
    record Item(List<String> words, String prefix) {
        String pattern() {
            if (!prefix.isEmpty()) {
                return prefix + "*";
            }
            return words.size() == 1 ? words.get(0) : "(" + String.join("|", words) + ")";
        }

        IntervalsSource intervals() {
            return prefix.isEmpty()
                    ? Intervals.or(words.stream().map(Intervals::term).toArray(IntervalsSource[]::new))
                    : Intervals.prefix(new BytesRef(prefix));
        }
    }

    /** Items with the gap before each but the first; a negative gap counts in either order. */
    record Chain(List<Item> items, List<Integer> gaps) {
        String pattern() {
            StringBuilder text = new StringBuilder(items.get(0).pattern());
            for (int i = 1; i < items.size(); i++) {
                int gap = gaps.get(i - 1);
                String sign = gap == 0 ? " " : gap > 0 ? " ~" + gap + " " : " ~" + -gap + "~ ";
                text.append(sign).append(items.get(i).pattern());
            }
            return text.toString();
        }

        /** Every layout that the gaps allow, each as an exact phrase: complete where minimal intervals are not. */
        IntervalsSource intervals() {
            List<List<IntervalsSource>> layouts = List.of(List.of(items.get(0).intervals()));
            for (int i = 1; i < items.size(); i++) {
                layouts = extended(layouts, items.get(i).intervals(), gaps.get(i - 1));
            }
            return Intervals.or(layouts.stream()
                    .map(layout -> Intervals.phrase(layout.toArray(IntervalsSource[]::new)))
                    .toArray(IntervalsSource[]::new));
        }

        private static List<List<IntervalsSource>> extended(
                List<List<IntervalsSource>> layouts, IntervalsSource item, int gap) {
            List<List<IntervalsSource>> longer = new ArrayList<>();
            for (List<IntervalsSource> layout : layouts) {
                for (int between = 0; between <= Math.abs(gap); between++) {
                    List<IntervalsSource> after = new ArrayList<>(layout);
                    after.add(between == 0 ? item : Intervals.extend(item, between, 0));
                    longer.add(after);
                    if (gap < 0) {
                        List<IntervalsSource> before = new ArrayList<>(layout);
                        before.add(0, between == 0 ? item : Intervals.extend(item, 0, between));
                        longer.add(before);
                    }
                }
            }
            return longer;
        }
    }

    static RandomRule draw(String name, Random random) {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        Chain event = chain(random, operators);
        boolean and = random.nextInt(100) < 30;
        Chain also = and ? new Chain(List.of(item(random, operators)), List.of()) : event;
        if (and) {
            operators.add(Operator.AND);
        }
        operators.add(Operator.NOT);
        return new RandomRule(name, event, also, item(random, operators), operators);
    }

    private static Chain chain(Random random, Set<Operator> operators) {
        List<Item> items = new ArrayList<>(List.of(item(random, operators)));
        List<Integer> gaps = new ArrayList<>();
        int more = 1 + random.nextInt(2);
        for (int i = 0; i < more; i++) {
            int gap = random.nextInt(3) * (1 + random.nextInt(2));
            boolean either = gap > 0 && random.nextInt(3) == 0;
            operators.add(gap == 0 ? Operator.PHRASE : either ? Operator.EITHER_ORDER : Operator.GAP);
            gaps.add(either ? -gap : gap);
            items.add(item(random, operators));
        }
        return new Chain(items, gaps);
    }

    private static Item item(Random random, Set<Operator> operators) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            operators.add(Operator.PREFIX);
            return new Item(List.of(), STEMS.get(random.nextInt(STEMS.size())));
        }
        if (kind < 4) {
            operators.add(Operator.ALTERNATIVES);
            return new Item(List.of(word(random), word(random)), "");
        }
        return new Item(List.of(word(random)), "");
    }

    private static String word(Random random) {
        return STEMS.get(random.nextInt(STEMS.size())) + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }

    /** A text that often holds the event, and sometimes what excludes it. */
    String textAround(Random random) {
        List<String> words = new ArrayList<>();
        int around = 4 + random.nextInt(6);
        for (int i = 0; i < around; i++) {
            words.add(word(random));
        }
        if (random.nextInt(10) < 8) {
            int at = random.nextInt(words.size());
            for (int i = 0; i < event.items().size(); i++) {
                words.add(at++, some(event.items().get(i), random));
                int gap = i < event.gaps().size() ? Math.abs(event.gaps().get(i)) : 0;
                for (int between = random.nextInt(gap + 1); between > 0; between--) {
                    words.add(at++, word(random));
                }
            }
            words.add(some(also.items().get(0), random));
        }
        return String.join(" ", words);
    }

    private static String some(Item item, Random random) {
        return item.prefix().isEmpty()
                ? item.words().get(random.nextInt(item.words().size()))
                : item.prefix() + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }

    boolean uses(Operator operator) {
        return operators.contains(operator);
    }

    /** The rule as a pack writes it, with or without its exception. */
    String yaml(boolean excepting) {
        return "  - rule: " + name + "\n    title: t\n    subject: war\n    excludes: none\n    match:\n      event: ["
                + quoted(event.pattern()) + "]\n      also: [" + quoted(also.pattern()) + "]\n"
                + (excepting ? "    except: [" + quoted(except.pattern()) + "]\n" : "");
    }

    private static String quoted(String pattern) {
        return "\"" + pattern + "\"";
    }

    Query query() {
        return new BooleanQuery.Builder()
                .add(new IntervalQuery(FIELD, event.intervals()), Occur.MUST)
                .add(new IntervalQuery(FIELD, also.intervals()), Occur.MUST)
                .add(new IntervalQuery(FIELD, except.intervals()), Occur.MUST_NOT)
                .build();
    }
}
