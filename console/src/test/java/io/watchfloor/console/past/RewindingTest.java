package io.watchfloor.console.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.Brief;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Rewind;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.IncidentVariant;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known at a time, by the index with its key frames and by the fold of everything. */
class RewindingTest {
    private static final List<Precedence> PRECEDENCES = List.copyOf(EnumSet.allOf(Precedence.class));
    private static final Instant START = Samples.DESK;
    private static final Duration SPAN = Duration.ofDays(20);
    private static final int MOMENTS = 50;

    private final Random random = new Random(28);
    private final List<IncidentEvent> events = new ArrayList<>();

    @TempDir
    Path folder;

    private PastIndex index;

    @BeforeEach
    void open() {
        index = PastIndex.open(folder, "a");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void keyFramesAreByteEqualToTheFoldAtFiftyRandomMoments() throws IOException {
        for (int number = 1; number <= 60; number++) {
            happens(number);
        }
        for (IncidentEvent event : events) {
            index.add(event);
        }
        index.refresh();
        assertThat(index.search(() -> "").first())
                .isEqualTo(events.stream()
                        .map(event -> event.knownAt().truncatedTo(ChronoUnit.MILLIS))
                        .min(Instant::compareTo)
                        .orElseThrow());
        same();
        assertThat(frames()).isEqualTo(41);
        same();

        // A service was away: what it decides now is dated with when it was due.
        IncidentEvent late = event("CHN-USA.airspace.61", 1, IncidentStatus.OPEN, START.plus(Duration.ofDays(10)));
        events.add(late);
        index.add(late);
        index.commit(Map.of(), true);
        index.refresh();
        same();
        index.close();
        index = PastIndex.open(folder, "a");
        assertThat(frames()).as("those since then are made again").isBetween(20, 23);
        same();
        assertThat(frames()).isZero();
    }

    @Test
    void whatBecameAShadowIsNoLongerOnTheBoardOfLater() throws IOException {
        IncidentEvent open = event("CHN-USA.airspace.1", 1, IncidentStatus.OPEN, START);
        Incident shadow = IncidentVariant.of(open.incident()).next().shadow().incident();
        index.add(open);
        index.add(EventVariant.of(shadow, Change.UPDATED, START.plusSeconds(60)).event());
        index.refresh();

        assertThat(index.search(() -> "").known(START.plusSeconds(59)).open()).hasSize(1);
        assertThat(index.search(() -> "").known(START.plusSeconds(60)).open()).isEmpty();
        assertThat(index.search(() -> "").timeline("CHN-USA.airspace.1")).hasSize(1);
    }

    private int frames() throws IOException {
        int made = 0;
        while (index.makeFrame(START.plus(SPAN).plus(Duration.ofHours(14)))) {
            made++;
        }
        return made;
    }

    private void same() {
        PastSearch past = index.search(() -> "");
        for (int moment = 0; moment < MOMENTS; moment++) {
            Instant at = START.plusSeconds(random.nextInt((int) SPAN.toSeconds()));
            Rewind fold = new Rewind(at);
            events.forEach(event -> fold.take(Brief.event(event)));
            KeyFrame expected = fold.known();
            assertThat(bytes(past.known(at))).as("%s", at).isEqualTo(bytes(expected));
        }
    }

    private static String bytes(KeyFrame known) {
        return new String(Json.write(known), StandardCharsets.UTF_8);
    }

    private void happens(int number) {
        Instant at = START.plusSeconds(random.nextInt((int) SPAN.toSeconds()));
        int most = 1 + random.nextInt(12);
        for (int revision = 1; revision <= most; revision++) {
            IncidentStatus status = random.nextInt(5) == 0 ? IncidentStatus.CLOSED : IncidentStatus.OPEN;
            events.add(event("CHN-USA.airspace." + number, revision, status, at));
            at = at.plusSeconds(random.nextInt(2 * 86_400)).minusSeconds(random.nextInt(3_000));
        }
    }

    private IncidentEvent event(String id, int revision, IncidentStatus status, Instant at) {
        Precedence precedence = PRECEDENCES.get(random.nextInt(PRECEDENCES.size()));
        Incident header = Samples.incident(id, revision, status, precedence, precedence, "title " + revision);
        Change type = status == IncidentStatus.CLOSED ? Change.CLOSED : Change.ESCALATED;
        return EventVariant.of(header, type, at)
                .annunciates(random.nextBoolean())
                .event();
    }
}
