package io.watchfloor.proofs;

/** What a pipeline is doing when a fault comes. */
enum Phase {
    TRAFFIC("under traffic"),
    IDLE("idle"),
    RESTORE("restoring"),
    REBALANCE("rebalancing"),
    OPEN_TRANSACTION("open transaction");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** Which one a round has: the next one when each fault had its turn. */
    static Phase ofRound(int round) {
        return next(1 + (round - 1) / Fault.values().length);
    }

    /** Which one a round has when there is but one fault: each in its turn. */
    static Phase next(int round) {
        return values()[(round - 1) % values().length];
    }

    @Override
    public String toString() {
        return words;
    }
}
