package io.watchfloor.board.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.watchfloor.board.view.DeskUrgency;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final Projection EUROPE = Projection.of("11");

    private static Relation relation(String one, String other, double index) {
        return new Relation(Pair.of(one, other), index, 0, 1, 0, Samples.DESK);
    }

    private static World world(List<Relation> all, String... open) {
        List<Row> rows = new ArrayList<>();
        for (String id : open) {
            rows.add(Row.of(Samples.incident(id, Precedence.FLASH)));
        }
        return World.of(all, rows, EUROPE);
    }

    /** As d3-geo places them, with which the land was drawn. */
    @Test
    void placesCapitalsWhereTheLandIs() {
        Projection.Point beijing = EUROPE.of(39.91, 116.39);
        assertThat(beijing.x()).isCloseTo(759.61, within(0.01));
        assertThat(beijing.y()).isCloseTo(83.88, within(0.01));
        Projection.Point washington = Projection.of("150").of(38.9, -77.04);
        assertThat(washington.x()).as("over the Pacific").isCloseTo(829.57, within(0.01));
        assertThat(Projection.of("nonsense")).isEqualTo(EUROPE);
        assertThat(EUROPE.other().other()).isEqualTo(EUROPE);
    }

    @Test
    void putsTheMostUrgentFirstAndNumbersFive() {
        List<Relation> all = new ArrayList<>(List.of(relation("CHN", "USA", 3), relation("ISR", "PSE", -40)));
        for (String state : List.of("FRA", "DEU", "GBR", "JPN", "IND", "BRA", "MEX")) {
            all.add(relation("RUS", state, 20));
        }
        World world = world(all, "CHN-USA.airspace.1");

        assertThat(world.ties().get(0).label()).isEqualTo("◆1");
        assertThat(world.ties().get(0).urgency()).isEqualTo(DeskUrgency.P1);
        assertThat(world.ties().get(0).line()).as("an arc").contains("Q");
        assertThat(world.ties().get(0).words()).isEqualTo("China–US, P1, tension 3.0, hostile, 1 open");
        Tie near = world.ties().get(1);
        assertThat(near.pair()).isEqualTo(Pair.of("ISR", "PSE"));
        assertThat(near.width()).isEqualTo(6);
        assertThat(near.hostile()).isFalse();
        assertThat(near.line()).as("a ring").contains("a").doesNotContain("Q");
        assertThat(world.ties()).extracting(Tie::number).startsWith(1, 2, 3, 4, 5, 0);
    }

    /** On a wall a tension that nobody has an incident of would lead nowhere, and what calls has the number of its line. */
    @Test
    void showsAWallWhatIsOpenAndKeepsItsLabelsApart() {
        List<Relation> all = List.of(
                relation("ISR", "LBN", 9),
                relation("ISR", "SYR", 8),
                relation("FRA", "GBR", 50),
                relation("IRN", "USA", 2));
        List<Row> open = List.of(
                Row.of(Samples.incident("ISR-LBN.war.1", Precedence.FLASH)),
                Row.of(Samples.incident("ISR-SYR.war.1", Precedence.IMMEDIATE)),
                Row.of(Samples.incident("IRN-USA.talks.1", Precedence.ROUTINE)));
        World wall = World.afar(all, open, EUROPE);

        assertThat(wall.ties()).extracting(Tie::names).containsExactly("Israel–Lebanon", "Israel–Syria", "Iran–US");
        assertThat(wall.calling(Pair.of("ISR", "SYR")).label()).isEqualTo("▲2");
        assertThat(wall.calling(Pair.of("IRN", "USA"))).as("a P3").isNull();
        assertThat(wall.calling(Pair.of("FRA", "GBR"))).isNull();
        assertThat(wall.ties().get(0).lead()).as("at its line").isEmpty();
        assertThat(wall.ties().get(1).lead()).as("beside the first").isNotEmpty();
        assertThat(wall.ties().get(2).room()).as("a P3 has no label there").isNull();
    }

    @Test
    void showsAtMostTwentyFivePairsAndTwentyFourStatesAndNothingWithoutWeight() {
        List<Relation> all = new ArrayList<>();
        List<String> states = List.of("FRA", "DEU", "GBR", "JPN", "IND", "BRA", "MEX", "CHN");
        for (String one : states) {
            for (String other : states) {
                if (one.compareTo(other) < 0) {
                    all.add(relation(one, other, all.size() + 1));
                }
            }
        }
        all.add(relation("USA", "CAN", 0.01));
        all.add(relation("?", "USA", 50));
        World world = world(all);

        assertThat(world.ties()).hasSize(25);
        assertThat(world.ties().get(0).mark()).as("nobody knows where that is").isNull();
        assertThat(world.states()).hasSize(10).doesNotContain("CAN").endsWith("?", "USA");
        World.Cell cell = world.cell("GBR", "FRA");
        assertThat(world.cell("FRA", "GBR")).as("each pair once").isNull();
        assertThat(cell.letter()).isEqualTo("h");
        assertThat(world.cell("FRA", "FRA")).isNull();
        assertThat(world.cell("USA", "FRA")).isNull();
        assertThat(world(List.of()).ties()).isEmpty();
    }
}
