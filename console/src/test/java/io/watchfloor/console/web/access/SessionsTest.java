package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Sessions.Store KEPT_NOWHERE = new Sessions.Store() {
        @Override
        public List<Session> load() {
            return List.of();
        }

        @Override
        public void save(List<Session> sessions) {
            // A restart would sign everybody out.
        }
    };

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    @Test
    void livesAsLongAsItIsUsed() {
        Sessions sessions = new Sessions(clock, SHIFT, KEPT_NOWHERE);
        String cookie = sessions.open("ada", "proof");
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofHours(11));
            sessions.use(sessions.look(cookie).orElseThrow());
        }

        clock.pass(SHIFT.minusMinutes(10));
        assertThat(sessions.left(sessions.look(cookie).orElseThrow())).isEqualTo(Duration.ofMinutes(10));

        clock.pass(Duration.ofMinutes(10));
        assertThat(sessions.look(cookie)).isEmpty();
        assertThat(sessions.count()).isZero();
    }

    @Test
    void isNotProlongedByLooking() {
        Sessions sessions = new Sessions(clock, SHIFT, KEPT_NOWHERE);
        String cookie = sessions.open("ada", "proof");
        clock.pass(SHIFT.minusMinutes(1));
        assertThat(sessions.look(cookie)).isPresent();

        clock.pass(Duration.ofMinutes(1));
        assertThat(sessions.look(cookie)).isEmpty();
    }

    @Test
    void endsWhenItIsClosed() {
        Sessions sessions = new Sessions(clock, SHIFT, KEPT_NOWHERE);
        String one = sessions.open("ada", "proof");
        String other = sessions.open("ada", "proof");

        sessions.close(sessions.look(one).orElseThrow());

        assertThat(sessions.look(one)).isEmpty();
        assertThat(sessions.look(other)).isPresent();
    }

    @Test
    void outlivesARestartAndTellsAReaderOfItsFileNothingToUse() throws IOException {
        Path file = folder.resolve("console/sessions.jsonl");
        Sessions before = new Sessions(clock, SHIFT, new SessionFile(file));
        String cookie = before.open("ada", "proof");
        clock.pass(Duration.ofHours(5));
        before.use(before.look(cookie).orElseThrow());

        Sessions after = new Sessions(clock, SHIFT, new SessionFile(file));

        assertThat(after.look(cookie)).map(Session::name).contains("ada");
        assertThat(after.left(after.look(cookie).orElseThrow())).isEqualTo(SHIFT);
        assertThat(Files.readString(file)).contains("ada").doesNotContain(cookie);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void signsEverybodyOutWhenItsFileCannotBeUsed() throws IOException {
        Path file = folder.resolve("sessions.jsonl");
        Files.writeString(file, "{ not json\n");

        Sessions sessions = new Sessions(clock, SHIFT, new SessionFile(file));

        assertThat(sessions.count()).isZero();
        String cookie = sessions.open("ada", "proof");
        assertThat(new Sessions(clock, SHIFT, new SessionFile(file)).look(cookie))
                .isPresent();
    }

    @Test
    void dropsTheLeastUsedOfTooMany() {
        Sessions sessions = new Sessions(clock, SHIFT, KEPT_NOWHERE);
        String first = sessions.open("ada", "proof");
        String second = sessions.open("ada", "proof");
        clock.pass(Duration.ofMinutes(1));
        sessions.use(sessions.look(first).orElseThrow());
        for (int i = 0; i < 999; i++) {
            sessions.open("lee", "proof");
        }

        assertThat(sessions.look(first)).isPresent();
        assertThat(sessions.look(second)).isEmpty();
        assertThat(sessions.count()).isEqualTo(1000);
    }
}
