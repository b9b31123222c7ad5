package io.watchfloor.authoring.backtest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Works on many threads and hands the results on in the order of the input, on the caller's thread. */
public final class InOrder {
    private static final int BATCH = 256;

    private InOrder() {}

    /**
     * Maps everything, with no more than a few batches in memory.
     *
     * @param work a plain function; what it throws is thrown here
     * @param each called with every result, in order
     * @param stop asked between batches; once true nothing more is read, and what was read is finished
     */
    public static <A, B> void map(
            Iterator<A> input, int threads, Function<A, B> work, Consumer<B> each, BooleanSupplier stop) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "backtest");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<List<B>>> running = new ArrayDeque<>();
            while (input.hasNext() && !stop.getAsBoolean()) {
                List<A> batch = new ArrayList<>(BATCH);
                while (batch.size() < BATCH && input.hasNext()) {
                    batch.add(input.next());
                }
                running.add(pool.submit(() -> batch.stream().map(work).toList()));
                if (running.size() > 2 * threads) {
                    finish(running.remove(), each);
                }
            }
            while (!running.isEmpty()) {
                finish(running.remove(), each);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <B> void finish(Future<List<B>> batch, Consumer<B> each) {
        try {
            batch.get().forEach(each);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
