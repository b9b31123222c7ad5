package io.watchfloor.proofs;

/** What can be done to a running pipeline while headlines arrive. */
public enum Fault {
    STREAMS_KILLED("streams killed"),
    BROKER_RESTARTED("broker stopped and started"),
    ONE_OF_TWO_KILLED("one of two instances killed"),
    REBALANCES("instances come and go"),
    POISON("poison records"),
    BROKER_KILLED("broker killed"),
    STREAMS_PAUSED("streams paused"),
    BROKER_PAUSED("broker paused");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Which one a round has: each in its turn. */
    static Fault ofRound(int round) {
        return values()[(round - 1) % values().length];
    }

    @Override
    public String toString() {
        return words;
    }
}
