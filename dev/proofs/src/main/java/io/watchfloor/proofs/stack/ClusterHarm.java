package io.watchfloor.proofs.stack;

import java.util.List;

/** What can be done to three brokers and two instances of each service. */
public enum ClusterHarm {
    BROKER_KILLED("one broker of three killed"),
    ROLLING_BROKERS("rolling restart of the brokers"),
    QUORUM_LOST("two brokers of three away for 60 s"),
    SLOW_DISK("disk of one broker slower by " + SlowDisk.MILLIS + " ms"),
    STREAMS_KILLED("one streams of two killed"),
    SENDER_KILLED("the alerts that sends killed"),
    ROLLING_SERVICES("rolling restart of the services"),
    /** On a stack of its own, whose controller is no broker. */
    ELECTION_REFUSED("unclean election refused");

    /** What CI has the time for. */
    public static final List<ClusterHarm> SHORT = List.of(BROKER_KILLED, ROLLING_BROKERS);

    private final String words;

    ClusterHarm(String words) {
        this.words = words;
    }

    /** Whether another instance must take over: one that is alone stays dead, and no story comes. */
    public boolean needsTwo() {
        return this == STREAMS_KILLED || this == SENDER_KILLED;
    }

    @Override
    public String toString() {
        return words;
    }
}
