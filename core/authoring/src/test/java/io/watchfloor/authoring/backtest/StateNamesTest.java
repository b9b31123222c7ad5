package io.watchfloor.authoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.authoring.HouseBook;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Print;
import io.watchfloor.model.Report;
import io.watchfloor.testkit.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who the states are decides nothing about what one story is; and what titles do to a print has a limit. */
class StateNamesTest {
    private static final Instant START = Instant.parse("2023-03-01T06:00:00Z");
    /** Two stories and a remark, with {A} and {B} for the names and {a} for those of the first one's people. */
    private static final List<String> WINDOW = List.of(
            "{A} expels two diplomats of {B} over stolen harbour maps",
            "{A} orders two {b} diplomats to leave over harbour maps",
            "{B} summons {a} ambassador over expelled harbour diplomats",
            "{A} imposes sanctions on {B} over copper mine",
            "{a} sanctions hit {b} copper mine",
            "{B} criticises {A} for copper sanctions",
            "{B} expels {a} diplomats in row over harbour maps",
            "{A} navy seizes fishing boat of {B} near lighthouse",
            "{B} protests to {A} over fishing boat seized near lighthouse");

    private static List<Report> reports(Instant at, int number, String title, Pair pair) {
        return Taken.by(HouseBook.COMPILED, Books.headline("h" + number, "outlet" + number % 4, title, null, at))
                .reports()
                .stream()
                .filter(report -> report.parties().pair().equals(pair))
                .toList();
    }

    /** Headlines that lie together, whatever their incidents are called. */
    private static Collection<Set<String>> memberships(String one, String ones, String other, String others) {
        Pair pair = Pair.of(one.equals("Peru") ? "PER" : "NOR", other.equals("Chile") ? "CHL" : "ISL");
        Map<String, Set<String>> members = new TreeMap<>();
        Fold fold = new Fold("test", (entry, outputs) -> outputs.reports()
                .forEach(report -> members.computeIfAbsent(report.incident(), id -> new TreeSet<>())
                        .add(report.report().headline().id())));
        for (int i = 0; i < WINDOW.size(); i++) {
            Instant at = START.plus(Duration.ofHours(5L * i));
            String title = WINDOW.get(i)
                    .replace("{A}", one)
                    .replace("{a}", ones)
                    .replace("{B}", other)
                    .replace("{b}", others);
            fold.reach(at);
            reports(at, i, title, pair).forEach(report -> fold.apply(new JournalEntry.Reported(at, report)));
        }
        return members.values();
    }

    @Test
    void otherNamesOfStatesInAllTitlesOfAWindowChangeNoMembership() {
        Collection<Set<String>> here = memberships("Peru", "Peruvian", "Chile", "Chilean");
        Collection<Set<String>> there = memberships("Norway", "Norwegian", "Iceland", "Icelandic");

        assertThat(here).hasSizeGreaterThan(1);
        assertThat(here.stream().mapToInt(Set::size).sum()).isGreaterThan(6);
        assertThat(there).containsExactlyInAnyOrderElementsOf(here);
    }

    @Test
    void noTitleMakesALargePrint() {
        List<String> hostile = new ArrayList<>(List.of(
                "Peru Chile Peru Chile Peru Chile",
                "Peru attacks Chile " + "harbour".repeat(1430),
                "Peru attacks Chile at " + "Llanquihue ".repeat(900)));
        StringBuilder names = new StringBuilder("Peru attacks Chile near");
        for (int i = 0; i < 300; i++) {
            names.append(" Puerto ")
                    .append((char) ('A' + i % 26))
                    .append("lto")
                    .append(i)
                    .append(',');
        }
        hostile.add(names.toString());
        for (int i = 0; i < hostile.size(); i++) {
            for (Report report : reports(START, i, hostile.get(i), Pair.of("PER", "CHL"))) {
                Print print = Prints.of(report);
                assertThat(print.terms()).hasSizeLessThanOrEqualTo(Print.TERMS);
                assertThat(Json.write(print).length).isLessThanOrEqualTo(Print.BYTES);
            }
        }
    }
}
