package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When a fault was first seen from outside: in the readiness of a service, and by whoever is on call. */
final class Onset implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 250;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    private final Map<String, String> services;
    private final @Nullable Observers observers;
    private final Thread thread = new Thread(this::watch, "onset");
    private volatile long began;
    private volatile @Nullable Double detected;
    private volatile @Nullable Double paged;

    /**
     * Looks at nothing yet.
     *
     * @param services host:port of the health of each
     * @param observers absent when nobody is on call
     */
    Onset(Map<String, String> services, @Nullable Observers observers) {
        this.services = services;
        this.observers = observers;
        thread.setDaemon(true);
    }

    /** The fault comes now. */
    void begin() {
        began = System.nanoTime();
        thread.start();
    }

    /** Seconds until a service was not ready, or gave no answer; absent when none was. */
    @Nullable
    Double detected() {
        return detected;
    }

    /** Seconds until the receiver of pages was told; absent when it was not. */
    @Nullable
    Double paged() {
        return paged;
    }

    private void watch() {
        try {
            while (true) {
                if (detected == null && !allReady(services)) {
                    detected = seconds();
                }
                if (paged == null
                        && observers != null
                        && !observers.told("on-call").isEmpty()) {
                    paged = seconds();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    static boolean allReady(Map<String, String> services) throws InterruptedException {
        return notReady(services).isEmpty();
    }

    /** Names of those that are not. */
    static List<String> notReady(Map<String, String> services) throws InterruptedException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> service : services.entrySet()) {
            if (!ready(service.getValue())) {
                names.add(service.getKey());
            }
        }
        return names;
    }

    /** Whether an instance has tasks. */
    static boolean works(String instance) throws InterruptedException {
        return answer(instance).map(answer -> answer.body().contains("running")).orElse(false);
    }

    private static boolean ready(String service) throws InterruptedException {
        return answer(service).map(answer -> answer.statusCode() == 200).orElse(false);
    }

    private static Optional<HttpResponse<String>> answer(String service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + service + "/health/ready"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return Optional.of(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
