package io.watchfloor.proofs;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.cli.base.Logging;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A broker as a process of its own, to be stopped and killed: arguments are the data folder and the port. For one of several nodes
 * they are the data folder, the ports of all, with commas, which it is, from 1, and whether the last is their only controller.
 */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logging.configure("broker");
        Path data = Path.of(arguments[0]).resolve("broker");
        List<Integer> ports =
                Stream.of(arguments[1].split(",", -1)).map(Integer::valueOf).toList();
        EmbeddedBroker broker = ports.size() == 1
                ? EmbeddedBroker.start(data, ports.get(0))
                : EmbeddedBroker.startMember(
                        data, ports, Integer.parseInt(arguments[2]), Boolean.parseBoolean(arguments[3]));
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            stop.countDown();
        }));
        stop.await();
    }
}
