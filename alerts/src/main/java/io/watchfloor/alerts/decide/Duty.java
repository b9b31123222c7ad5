package io.watchfloor.alerts.decide;

/**
 * Told when this instance takes up or lays down the decision task. Whoever decides also sends, so that of two instances
 * one does both and the other stands by. Both calls return at once: they are made on the stream thread.
 */
public interface Duty {
    void begin();

    void end();
}
