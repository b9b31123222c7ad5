package io.watchfloor.proofs.stack;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is done to processes of a stack.
 *
 * @param members to whom; all of them at the same moment
 * @param seconds how long it lasts; a process that is killed with 0 is started again at once
 */
record Harm(Kind kind, List<String> members, int seconds) {
    enum Kind {
        KILLED,
        PAUSED
    }

    /** A kill of each, an outage of the broker, and a pause of each for each of the times. */
    static List<Harm> each(List<String> members, List<Integer> pauses, List<Integer> outages) {
        List<Harm> all = new ArrayList<>();
        members.forEach(member -> all.add(new Harm(Kind.KILLED, List.of(member), 0)));
        outages.forEach(seconds -> all.add(new Harm(Kind.KILLED, List.of("kafka"), seconds)));
        for (int seconds : pauses) {
            members.forEach(member -> all.add(new Harm(Kind.PAUSED, List.of(member), seconds)));
        }
        return all;
    }

    @Override
    public String toString() {
        String who = members.size() > 1 ? "all at once" : members.get(0).replace("kafka", "broker");
        return switch (kind) {
            case KILLED -> who + (seconds == 0 ? " killed" : " away for " + seconds + " s");
            case PAUSED -> who + " paused for " + seconds + " s";
        };
    }
}
