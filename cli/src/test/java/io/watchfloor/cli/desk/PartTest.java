package io.watchfloor.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service of the one process that ends is started again, but not for ever. */
class PartTest {
    @TempDir
    Path folder;

    private final List<Mortal> lives = new CopyOnWriteArrayList<>();
    private Part part;

    @BeforeEach
    void start() throws Exception {
        ServiceContext desk = new ServiceContext(
                "unused:1",
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(Map.of()),
                folder,
                new SimpleMeterRegistry());
        part = Part.start(desk, context -> new Mortal(context, lives), Duration.ZERO);
    }

    @Test
    void leavesALivingServiceAlone() {
        part.keepUp();
        assertThat(lives).hasSize(1);
        assertThat(part.ready().ok()).isTrue();
    }

    @Test
    void closesWhatEndedAndStartsItAgainWithMetersOfItsOwn() {
        dieAndRise();
        assertThat(lives.get(0).closed).isTrue();
        assertThat(part.ready().ok()).isTrue();
        assertThat(part.metrics().scrape()).contains("mortal_life 2.0").doesNotContain("mortal_life 1.0");
    }

    @Test
    void asksForANewProcessWhenItEndsTooOften() {
        for (int i = 0; i < 3; i++) {
            dieAndRise();
        }
        lives.get(3).dead = true;
        assertThatThrownBy(() -> part.keepUp())
                .isInstanceOfSatisfying(CommandFailed.class, failed -> assertThat(failed.exitCode())
                        .isEqualTo(75))
                .hasMessageStartingWith("mortal cannot go on: it died");
    }

    private void dieAndRise() {
        int before = lives.size();
        lives.get(before - 1).dead = true;
        part.keepUp();
        await().atMost(Duration.ofSeconds(10)).until(() -> part.ready().ok());
        assertThat(lives).hasSize(before + 1);
    }

    private static final class Mortal implements Service {
        private final int life;
        private volatile boolean dead;
        private volatile boolean closed;

        Mortal(ServiceContext context, List<Mortal> lives) {
            lives.add(this);
            life = lives.size();
            Gauge.builder("mortal.life", this, mortal -> mortal.life).register(context.metrics());
        }

        @Override
        public String name() {
            return "mortal";
        }

        @Override
        public Health live() {
            return dead ? Health.down("it died") : Health.up("");
        }

        @Override
        public Health ready() {
            return live();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
