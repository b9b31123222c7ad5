package io.watchfloor.ingest.topology;

import io.watchfloor.ingest.fetch.Addresses;
import io.watchfloor.ingest.fetch.Request;
import io.watchfloor.ingest.fetch.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Fetches beside the stream thread, which never waits. One pool belongs to one task: when the task goes, its answers go
 * with it, and the next owner asks again with the validators that were committed.
 */
public final class FetchPool implements AutoCloseable {

    /** Makes a pool for a task. */
    @FunctionalInterface
    public interface Maker {
        FetchPool make();
    }

    /** A request and what came of it. */
    record Answer(Request request, Response response) {}

    private final Function<Request, Response> reader;
    private final Executor threads;
    private final int size;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();

    FetchPool(Function<Request, Response> reader, Executor threads, int size) {
        this.reader = reader;
        this.threads = threads;
        this.size = size;
    }

    /** A pool of so many threads. */
    public static FetchPool of(Function<Request, Response> reader, int size) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "ingest-fetch-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        return new FetchPool(reader, threads, size);
    }

    boolean hasRoom() {
        return busy.get() < size;
    }

    void fetch(Request request) {
        busy.incrementAndGet();
        threads.execute(() -> {
            try {
                answers.add(new Answer(request, reader.apply(request)));
            } catch (RuntimeException | Error e) {
                // Without an answer the feed would never be asked again.
                String error =
                        Addresses.shown(request.url()) + ": the fetch failed inside Watchfloor: " + e + "; report it";
                answers.add(new Answer(request, new Response.Failed(Response.Kind.NETWORK, error, null)));
            } finally {
                busy.decrementAndGet();
            }
        });
    }

    /** Answers that are there, at most so many. */
    List<Answer> drain(int most) {
        List<Answer> drained = new ArrayList<>();
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            drained.add(answer);
            if (drained.size() == most) {
                break;
            }
        }
        return drained;
    }

    @Override
    public void close() {
        if (threads instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }
}
