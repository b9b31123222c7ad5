package io.watchfloor.proofs.stack;

import io.watchfloor.broker.FreePort;
import io.watchfloor.kafka.DeskClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The whole stack as child JVMs, and the outside world that it reads from and tells, both on loopback. */
record JvmStack(OutsideWorld outside, JvmFleet fleet) implements AutoCloseable {

    /** Starts everything with a configuration of its own below {@code scratch}; returns before it is ready. */
    static JvmStack start(Path home, Path scratch) throws IOException {
        JvmStack stack = prepare(home, scratch, Nodes.one(FreePort.find()));
        try {
            for (String member : Fleet.MEMBERS) {
                stack.fleet().start(member);
            }
        } catch (IOException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** The same with nothing started yet but the outside world. */
    static JvmStack prepare(Path home, Path scratch, Nodes nodes) throws IOException {
        int worldPort = FreePort.find();
        String world = "http://127.0.0.1:" + worldPort;
        TestConfig config = TestConfig.write(
                home, scratch, world, scratch.resolve("secrets").toString());
        String secret = Files.readString(config.secrets().resolve(TestConfig.SECRET));
        JvmFleet fleet = new JvmFleet(scratch, world, nodes);
        JvmStack stack = new JvmStack(
                OutsideWorld.start("127.0.0.1", worldPort, home.resolve("samples"), secret, DeskClock.wall()), fleet);
        fleet.environment("ingest", Map.of("WATCHFLOOR_INGEST_ALLOW", "127.0.0.0/8"));
        fleet.environment("alerts", Map.of("WATCHFLOOR_ALERTS_ALLOW", "127.0.0.1"));
        return stack;
    }

    @Override
    public void close() {
        fleet.close();
        outside.close();
    }
}
