package io.watchfloor.cli.desk;

import io.watchfloor.kafka.Health;
import io.watchfloor.kafka.Service;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A service that is still being started, which may mean to wait for topics that others create: it answers for its
 * health meanwhile, and can be stopped.
 */
public final class BackgroundStart implements Service {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final String name;
    private final AtomicReference<@Nullable Service> started = new AtomicReference<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread starter;

    private BackgroundStart(String name, Callable<Service> start) {
        this.name = name;
        this.starter = new Thread(() -> run(start), name + "-start");
    }

    public static BackgroundStart of(String name, Callable<Service> start) {
        BackgroundStart service = new BackgroundStart(name, start);
        service.starter.start();
        return service;
    }

    private void run(Callable<Service> start) {
        try {
            started.set(start.call());
        } catch (Exception e) {
            failure.set(e);
        }
    }

    /** Why it could not be started, or absent. */
    public @Nullable Exception failure() {
        return failure.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Health live() {
        Service service = started.get();
        Exception thrown = failure.get();
        if (thrown != null) {
            return Health.down("could not be started: " + thrown.getMessage());
        }
        return service == null ? Health.up("starting") : service.live();
    }

    @Override
    public Health ready() {
        Service service = started.get();
        return service == null ? Health.down("starting; the log says what it waits for") : service.ready();
    }

    @Override
    public void close() {
        starter.interrupt();
        try {
            starter.join(STOP_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Service service = started.get();
        if (service != null) {
            service.close();
        }
    }
}
