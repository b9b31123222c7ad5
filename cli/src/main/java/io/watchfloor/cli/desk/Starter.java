package io.watchfloor.cli.desk;

import io.watchfloor.kafka.Service;
import io.watchfloor.kafka.ServiceContext;
import java.io.IOException;

/** Starts a service; interruptible, because it may wait for topics. */
@FunctionalInterface
public interface Starter {
    Service start(ServiceContext context) throws InterruptedException, IOException;
}
