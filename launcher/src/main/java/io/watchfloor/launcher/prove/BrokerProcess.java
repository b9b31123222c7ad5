package io.watchfloor.launcher.prove;

import io.watchfloor.broker.EmbeddedBroker;
import io.watchfloor.launcher.Logging;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker as a process of its own, to be stopped and killed: arguments are the data folder and the port. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Logging.configure();
        EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(arguments[0]).resolve("broker"), Integer.parseInt(arguments[1]));
        CountDownLatch stop = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            stop.countDown();
        }));
        stop.await();
    }
}
