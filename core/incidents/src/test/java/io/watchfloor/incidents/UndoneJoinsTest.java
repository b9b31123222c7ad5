package io.watchfloor.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** A join, then fifty reports and other acts, then its undo: whatever came between, exactly what it moved goes back. */
class UndoneJoinsTest {
    private static final List<String> WORDS = List.of("balloon", "submarine", "spies", "tariffs");

    @Property(tries = 12)
    void whatAJoinMovedAndNoLaterActTouchedIsPutBackExactly(@ForAll long seed) {
        Random random = new Random(seed);
        Play play = new Play(20_000);
        Play bare = new Play(0);
        for (int i = 0; i < 12; i++) {
            both(play, bare, report(random, i, i).entry());
        }
        List<IncidentState> incidents = play.store.incidents(Reporting.PAIR);
        if (incidents.size() < 2) {
            return;
        }
        IncidentState one = incidents.get(0);
        IncidentState two = incidents.get(incidents.size() - 1);
        Map<String, String> before = play.members(two.number());
        both(play, bare, Regroups.join("j", 13, id(two), play.version(two), id(one), play.version(one)));
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            double hours = 13 + i / 10.0;
            List<Member> there = play.store.members(Reporting.PAIR).stream()
                    .filter(member -> member.incident() == one.number())
                    .toList();
            if (random.nextInt(10) == 0 && there.size() > 1) {
                Member member = there.get(random.nextInt(there.size()));
                String report = member.report().id();
                int version = play.version(one);
                both(
                        play,
                        bare,
                        random.nextBoolean()
                                ? Regroups.split("s" + i, hours, id(one), version, List.of(report))
                                : Regroups.move("s" + i, hours, id(one), version, report, null, null));
                touched.add(member.key());
            }
            both(play, bare, report(random, 100 + i, hours).entry());
        }
        both(play, bare, Acts.undo("u", "Ito", "j").on(id(two)).at(19, play.version(two)));

        Map<String, String> after = play.members(two.number());
        assertThat(play.accepted).isEqualTo(1 + touched(play) + 1);
        before.forEach((key, member) -> {
            if (touched.contains(key)) {
                assertThat(after).doesNotContainKey(key);
            } else {
                assertThat(after).containsEntry(key, member);
            }
        });
        assertThat(before.keySet()).containsAll(after.keySet());
        assertThat(bare.bytes.toString()).isEqualTo(play.bytes.toString());
        Statistics.label("a later act touched what was joined")
                .collect(touched.stream().anyMatch(before::containsKey));
    }

    private static int touched(Play play) {
        return play.regrouped;
    }

    private static Reporting report(Random random, int n, double hours) {
        return Reporting.of("h" + n, hours, "publisher" + random.nextInt(5))
                .telling(WORDS.get(random.nextInt(WORDS.size())));
    }

    private static String id(IncidentState state) {
        return "CHN-USA.airspace." + state.birth().number();
    }

    private static void both(Play play, Play bare, JournalEntry entry) {
        play.take(entry);
        bare.take(entry);
    }

    /** A journal as it is applied, with so many members kept in memory. */
    private static final class Play {
        final MemoryIncidentStore store = new MemoryIncidentStore();
        final StringBuilder bytes = new StringBuilder();
        int accepted;
        int regrouped;
        private final IncidentLogic logic;
        private long offset;

        Play(int ready) {
            logic = new IncidentLogic(store, "test", new ReadyMembers(ready));
        }

        void take(JournalEntry entry) {
            Outputs outputs = logic.apply(entry, Reporting.cause(offset++));
            outputs.events().forEach(event -> bytes.append(Json.text(event)).append('\n'));
            outputs.reports().forEach(report -> bytes.append(Json.text(report)).append('\n'));
            List<String> commands = new ArrayList<>();
            outputs.events().stream()
                    .filter(event -> event.answer() != null && event.answer().accepted())
                    .map(event -> event.answer().act().command())
                    .distinct()
                    .forEach(commands::add);
            accepted += commands.size();
            regrouped +=
                    (int) commands.stream().filter(one -> one.startsWith("s")).count();
        }

        int version(IncidentState state) {
            return store.incidents(Reporting.PAIR).stream()
                    .filter(one -> one.number() == state.number())
                    .findFirst()
                    .orElseThrow()
                    .desk()
                    .version();
        }

        Map<String, String> members(int number) {
            Map<String, String> members = new TreeMap<>();
            store.members(Reporting.PAIR).stream()
                    .filter(member -> member.incident() == number)
                    .forEach(member -> members.put(member.key(), Json.text(member)));
            return members;
        }
    }
}
