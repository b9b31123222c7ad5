package io.watchfloor.incidents.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CopyGroupsTest {
    private static final List<String> TEXTS = List.of(
            "Spy balloon drifts over Montana, Pentagon says",
            "Spy balloon drifts over Montana, the Pentagon says",
            "SPY BALLOON DRIFTS OVER MONTANA: PENTAGON",
            "Balloon of spies drifts over Montana and Idaho",
            "U.S. jets shoot down balloon off the coast",
            "US jets shoot down a balloon off coast",
            "Ministers postpone their trip to Beijing",
            "Minister postpones trip to Beijing after balloon",
            "Toll of the quake passes 1,200",
            "Toll of the quake passes 1,900");

    /** What listeners were told, which must always be the groups there are. */
    private static final class Groups {
        private final CopyGroups<String> copies = new CopyGroups<>();
        private final Map<CopyGroups.Group<String>, Set<String>> standing = new HashMap<>();

        void add(String item, String text) {
            copies.add(item, TextPrint.of(text), standing::remove, this::stands);
        }

        void remove(String item, String text) {
            copies.remove(item, TextPrint.of(text), standing::remove, this::stands);
        }

        private void stands(CopyGroups.Group<String> group) {
            standing.put(group, new TreeSet<>(group.items()));
        }

        Set<Set<String>> all() {
            return Set.copyOf(standing.values());
        }
    }

    @Test
    void spellingCaseAndStyleMakeNoOtherText() {
        assertThat(TextPrint.of("U.S. says 90% of China’s 2,000 ships left").text())
                .isEqualTo(TextPrint.of("US SAYS 90 PERCENT OF CHINA'S 2000 SHIPS LEFT")
                        .text());
    }

    @Test
    void otherNumbersAreOtherTexts() {
        TextPrint older = TextPrint.of("Toll of the quake passes 1,200");
        assertThat(older.similarity(TextPrint.of("Toll of the quake passes 1,900")))
                .isGreaterThan(0.6);
        assertThat(older.copies(TextPrint.of("Toll of the quake passes 1,900"))).isFalse();
        assertThat(older.copies(TextPrint.of("Toll of quake passes 1200, officials say")))
                .isTrue();
    }

    @Test
    void textsWithoutLetterRunsAreCompared() {
        assertThat(TextPrint.of("").copies(TextPrint.of("Balloon"))).isFalse();
        assertThat(TextPrint.of("雪").copies(TextPrint.of("雪"))).isTrue();
    }

    @Property
    void anyOrderOfComingAndGoingGivesTheSameGroups(@ForAll Random random) {
        Map<String, String> there = new HashMap<>();
        Groups walked = new Groups();
        for (int i = 0; i < 40; i++) {
            String item = "i" + random.nextInt(12);
            String text = there.remove(item);
            if (text == null) {
                text = TEXTS.get(random.nextInt(TEXTS.size()));
                there.put(item, text);
                walked.add(item, text);
            } else {
                walked.remove(item, text);
            }
        }
        Groups fresh = new Groups();
        List<String> items = new ArrayList<>(new TreeSet<>(there.keySet()));
        java.util.Collections.shuffle(items, random);
        items.forEach(item -> fresh.add(item, there.get(item)));

        assertThat(walked.all()).isEqualTo(fresh.all());
        assertThat(walked.all().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .isEqualTo(there.keySet());
    }

    /** Among few texts every pair is compared, among many those that share a band: the groups must be the same. */
    @Property
    void howManyTextsThereAreMakesNoOtherGroups(@ForAll Random random) {
        List<String> few = IntStream.range(0, CopyGroups.FEW - 1)
                .mapToObj(i -> varied(random))
                .distinct()
                .toList();
        Groups amongFew = new Groups();
        few.forEach(text -> amongFew.add(text, text));

        Groups amongMany = new Groups();
        List<String> others = IntStream.range(0, 2 * CopyGroups.FEW)
                .mapToObj(i -> "unlike " + (char) ('a' + i % 26) + "x".repeat(5 + i) + " " + i)
                .toList();
        others.forEach(text -> amongMany.add(text, text));
        few.forEach(text -> amongMany.add(text, text));
        others.forEach(text -> amongMany.remove(text, text));

        assertThat(amongMany.all()).isEqualTo(amongFew.all());
    }

    /** A text with some words left out, so that many pairs are nearly copies. */
    private static String varied(Random random) {
        return Arrays.stream(TEXTS.get(random.nextInt(TEXTS.size())).split(" ", -1))
                .filter(word -> random.nextInt(4) > 0)
                .collect(Collectors.joining(" "));
    }
}
