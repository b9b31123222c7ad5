package io.watchfloor.proofs.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a fault was first seen from outside: in the readiness of a service, and by whoever is on call. */
final class Onset implements AutoCloseable {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 250;
    private static final String HEALTH = "/health/ready";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();

    private final Map<String, String> services;
    private final @Nullable Observers observers;
    private final Thread thread = new Thread(this::watch, "onset");
    private volatile long began;
    private volatile @Nullable Double detected;
    private volatile @Nullable Double paged;
    private final Map<String, Double> told = new ConcurrentHashMap<>();

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
                if (observers != null) {
                    look(observers);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void look(Observers at) throws IOException, InterruptedException {
        List<String> alerts = at.told("on-call");
        alerts.forEach(alert -> told.putIfAbsent(alert, seconds()));
        if (paged == null && !alerts.isEmpty()) {
            paged = seconds();
        }
    }

    /** Each alert that the receiver of pages was told of, with the seconds until then, in that order. */
    String told() {
        return told.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(alert -> String.format(Locale.ROOT, "%s %.0f s", alert.getKey(), alert.getValue()))
                .collect(Collectors.joining(", "));
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
        return answer(instance, HEALTH)
                .map(answer -> answer.body().contains("running"))
                .orElse(false);
    }

    /** What an instance shows to Prometheus; empty when it does not answer. */
    static String metrics(String instance) throws InterruptedException {
        return answer(instance, "/metrics").map(HttpResponse::body).orElse("");
    }

    private static boolean ready(String service) throws InterruptedException {
        return answer(service, HEALTH).map(answer -> answer.statusCode() == 200).orElse(false);
    }

    private static Optional<HttpResponse<String>> answer(String service, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + service + path))
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
