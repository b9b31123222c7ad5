package io.watchfloor.cli.command.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.Main;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.testkit.InProcess;
import io.watchfloor.testkit.SharedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** The commands about silences, on a broker where nothing was ever silenced. */
class SilencesCommandIT {
    @Test
    void listSaysWhenThereIsNoneAndShowsWhatWasPutInForce() {
        ServiceContext context = new ServiceContext(
                SharedBroker.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(Map.of()),
                Path.of("unused"),
                new SimpleMeterRegistry());
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, List.of(context.topics().silences, context.topics().incidentEvents), 1);
        }
        assertThat(silences("list").lines()).containsExactly("no silences");
        assertThat(silences("list", "--json").out()).isEmpty();

        InProcess added = silences("add", "pair=\"CHN-TWN\"", "--owner", "ada", "--reason", "exercise", "--for", "8h");
        assertThat(added.err()).isEmpty();
        String id = added.lines().get(1).split(" ", 2)[0];

        assertThat(silences("list").lines())
                .singleElement()
                .asString()
                .startsWith(id + "  active until ")
                .endsWith("pair=\"CHN-TWN\"  ada: exercise  hid 0");
        assertThat(silences("list", "--json").lines())
                .singleElement()
                .asString()
                .startsWith("{\"silence\":{\"id\":\"" + id + "\"");
        assertThat(silences("expire", id).exitCode()).isZero();
    }

    private static InProcess silences(String... arguments) {
        return InProcess.run(
                Main.line(),
                new String[] {"--kafka", SharedBroker.bootstrap()},
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("silences"), java.util.Arrays.stream(arguments))
                        .toArray(String[]::new));
    }
}
