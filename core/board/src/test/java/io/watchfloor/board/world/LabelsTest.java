package io.watchfloor.board.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Capital;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LabelsTest {
    private static final List<String> LEVANT = List.of("ISR", "LBN", "SYR", "JOR", "PSE", "EGY", "IRQ", "CYP", "TUR");
    private static final List<Precedence> PRECEDENCES = List.of(Precedence.values());
    private static final List<String> STATES = states();

    private static List<String> states() {
        List<String> states = new ArrayList<>();
        Capital.codes().forEach(states::add);
        return states.stream().sorted().toList();
    }

    /** All about some states, with P1, P2 and P3 in turn. */
    private static World drawn(List<String> states, Random random, boolean wall, String centre) {
        return drawn(states, PRECEDENCES, random, wall, centre);
    }

    private static World drawn(
            List<String> states, List<Precedence> precedences, Random random, boolean wall, String centre) {
        List<Relation> all = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            String one = states.get(random.nextInt(states.size()));
            String other = states.get(random.nextInt(states.size()));
            if (!one.equals(other)) {
                Pair pair = Pair.of(one, other);
                Precedence precedence = precedences.get(random.nextInt(precedences.size()));
                all.add(new Relation(pair, random.nextDouble() * 50, 0, 1, 0, Samples.DESK));
                open.add(Row.of(Samples.incident(pair + ".war.1", precedence)));
            }
        }
        Projection projection = Projection.of(centre);
        return wall ? World.afar(all, open, projection) : World.of(all, open, projection);
    }

    private static void isReadable(World world, boolean wall) {
        List<Tie> labelled =
                world.ties().stream().filter(tie -> tie.room() != null).toList();
        for (Tie tie : world.ties()) {
            boolean shown = tie.mark() != null && !tie.label().isEmpty() && (tie.calls() || !wall);
            assertThat(tie.room() != null)
                    .as("label %s of %s", tie.label(), tie.names())
                    .isEqualTo(shown);
        }
        for (int at = 0; at < labelled.size(); at++) {
            Room room = labelled.get(at).room();
            assertThat(room.isWithinThePicture()).as("%s", room).isTrue();
            assertThat(labelled.subList(at + 1, labelled.size()))
                    .as("none over another")
                    .noneMatch(other -> room.meets(other.room()));
        }
    }

    @Property(tries = 100)
    void noLabelIsOverAnotherAndNoneIsMissing(@ForAll Random random, @ForAll boolean wall, @ForAll boolean pacific) {
        isReadable(drawn(STATES, random, wall, pacific ? "150" : "11"), wall);
    }

    @Property(tries = 100)
    void norAmongNeighbours(@ForAll Random random, @ForAll boolean wall, @ForAll boolean pacific) {
        isReadable(drawn(LEVANT, random, wall, pacific ? "150" : "11"), wall);
    }

    /** The wall's large labels of one crowded place: as many as there can be. */
    @Property(tries = 300)
    void norWhereAllCall(@ForAll Random random, @ForAll boolean pacific) {
        List<Precedence> calling = List.of(Precedence.FLASH, Precedence.IMMEDIATE);
        isReadable(drawn(LEVANT, calling, random, true, pacific ? "150" : "11"), true);
    }
}
