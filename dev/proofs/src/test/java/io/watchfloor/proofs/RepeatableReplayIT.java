package io.watchfloor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.ReplayDesk;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./watchfloor prove replays}, which .ci/run runs in full. */
@EnabledIfSystemProperty(named = "proofs", matches = "true")
class RepeatableReplayIT {
    private static final Instant MIDWAY = Instant.parse("2023-02-04T12:00:00Z");

    private final Home home = new Home(Path.of("../..").toAbsolutePath().normalize());

    @Test
    void aFileShuffledByHalfAnHourOnOtherPartitionsTellsTheSameStories(@TempDir Path scratch) throws Exception {
        Stories stories = Stories.of(7);
        Map<String, String> ordered = replay(stories.write(scratch.resolve("a.jsonl")), scratch.resolve("a"), 1, false);
        Map<String, String> shuffled =
                replay(stories.writeShuffled(scratch.resolve("b.jsonl"), 11), scratch.resolve("b"), 4, true);
        assertThat(ordered).hasSizeGreaterThanOrEqualTo(12);
        assertThat(ReplayProof.agreement(ordered, shuffled)).isGreaterThanOrEqualTo(ReplayProof.AGREES);
    }

    private Map<String, String> replay(Path file, Path folder, int partitions, boolean spread) throws Exception {
        return ReplayDesk.of(home, folder, partitions, spread)
                .run(HeadlineFile.read(file, "test", line -> {}), sent -> {}, context -> {
                    assertThatAsOfIsTheFold(context);
                    return ReplayProof.members(context);
                });
    }

    private static void assertThatAsOfIsTheFold(ServiceContext context) {
        JournalFold fold = JournalFold.upTo(context, MIDWAY, context.producer("streams"));
        Map<String, String> known = new TreeMap<>();
        KnownIncidents.asOf(context, MIDWAY).incidents().forEach((id, incident) -> known.put(id, Json.text(incident)));
        assertThat(known).isNotEmpty().isEqualTo(fold.incidents());
    }
}
