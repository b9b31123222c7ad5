package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.patterns.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which pairs a match is about. */
final class Pairing {
    /** A summit of twenty must not make two hundred reports. */
    static final int MOST_PAIRS = 6;

    private Pairing() {}

    /** The pairs of a match that its rule accepts; none when it is about no pair of the rule's. */
    static List<PairSignal> pairs(RuleHit hit, List<Text> support, Signal signal) {
        Meaning meaning = hit.rule().meaning();
        Map<Pair, PairSignal> pairs = new LinkedHashMap<>();
        Sides sides = Sides.of(hit, signal);
        boolean named = sides.known() && Sides.asksWhoActs(hit);
        if (Pair.UNIDENTIFIED.equals(meaning.implied()) && !named) {
            unidentified(hit, sides, signal, pairs);
        } else if (signal == Signal.HOSTILE && sides.bothAct(hit)) {
            together(sides.sourceList(), signal, pairs);
        } else if (sides.known()) {
            cross(sides, signal, true, pairs);
            spokenOf(sides.deed(), signal, pairs);
        } else if ((signal == Signal.COOPERATIVE || Sides.asksForParties(hit))
                && sides.sources().size() > 1) {
            together(sides.sourceList(), signal, pairs);
        } else if (Sides.askedFor(hit, signal).size() > 1) {
            together(List.copyOf(Sides.askedFor(hit, signal)), signal, pairs);
        } else if (signal == Signal.HOSTILE && Partners.actOnAnother(hit)) {
            return List.of();
        } else if (sides.all().size() > 1) {
            unordered(sides.all(), signal, pairs);
        } else {
            lone(hit, support, sides.all(), signal, pairs);
        }
        List<PairSignal> accepted = accepted(meaning, pairs);
        if (accepted.isEmpty() && !sides.sources().isEmpty()) {
            cross(new Sides(sides.sources(), Parties.coloured(hit), true), signal, true, pairs);
            accepted = accepted(meaning, pairs);
        }
        return accepted;
    }

    private static List<PairSignal> accepted(Meaning meaning, Map<Pair, PairSignal> pairs) {
        return pairs.values().stream()
                .filter(pair -> meaning.relation().accepts(pair.pair()))
                .limit(MOST_PAIRS)
                .toList();
    }

    /**
     * One party in the clause: the second stands elsewhere in the headline, in its summary, or is the rule's. What
     * happens meanwhile ("as Russia advances") supplies no partner, and neither do two that could both be meant.
     */
    private static void lone(
            RuleHit hit, List<Text> support, Set<String> parties, Signal signal, Map<Pair, PairSignal> pairs) {
        Set<String> others = signal == Signal.COOPERATIVE
                ? Parties.elsewhereInMain(hit.text().field(), hit.clause())
                : Parties.elsewhere(hit.text().field(), hit.clause());
        others.removeAll(parties);
        if (signal == Signal.COOPERATIVE && others.size() > 1) {
            others = Set.of();
        }
        if (others.isEmpty()) {
            others = supplied(support, parties);
        }
        String implied = hit.rule().meaning().implied();
        if (parties.isEmpty()) {
            unordered(others, signal, pairs);
        } else if (!others.isEmpty()) {
            cross(new Sides(parties, others, false), signal, false, pairs);
        } else if (implied != null && !parties.contains(implied)) {
            String party = parties.iterator().next();
            add(new PairSignal(Pair.of(party, implied), signal, party, implied, true, true, false), pairs);
        }
    }

    /** Nobody knows whose it was: the other party is the state over which it was, else the one that acts. */
    private static void unidentified(RuleHit hit, Sides sides, Signal signal, Map<Pair, PairSignal> pairs) {
        Set<String> parties = sides.known() ? sides.targets() : sides.all();
        if (parties.isEmpty()) {
            parties = Parties.elsewhere(hit.text().field(), hit.clause());
        }
        for (String party : parties) {
            Pair pair = Pair.of(party, Pair.UNIDENTIFIED);
            add(new PairSignal(pair, signal, party, Pair.UNIDENTIFIED, true, true, false), pairs);
        }
    }

    /** A summary supplies the second party only when it names just one. */
    private static Set<String> supplied(List<Text> support, Set<String> parties) {
        Set<String> others = new LinkedHashSet<>();
        for (Text text : support) {
            others.addAll(Parties.elsewhere(text.field(), -1));
        }
        others.removeAll(parties);
        return others.size() == 1 ? others : Set.of();
    }

    private static void cross(Sides sides, Signal signal, boolean known, Map<Pair, PairSignal> pairs) {
        for (String source : sides.sources()) {
            for (String target : sides.targets()) {
                if (!source.equals(target)) {
                    add(new PairSignal(Pair.of(source, target), signal, source, target, known, false, false), pairs);
                }
            }
        }
    }

    /** What one party does to another is hostile; who is praised for it is none of its report. */
    private static void spokenOf(Sides.@Nullable Deed deed, Signal signal, Map<Pair, PairSignal> pairs) {
        if (deed != null && signal == Signal.HOSTILE) {
            Pair pair = Pair.of(deed.doer(), deed.sufferer());
            add(new PairSignal(pair, signal, deed.doer(), deed.sufferer(), true, false, false), pairs);
        }
    }

    private static void unordered(Set<String> parties, Signal signal, Map<Pair, PairSignal> pairs) {
        List<String> list = new ArrayList<>(parties);
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                add(unknown(list.get(i), list.get(j), signal), pairs);
            }
        }
    }

    private static void together(List<String> sources, Signal signal, Map<Pair, PairSignal> pairs) {
        for (int i = 0; i < sources.size(); i++) {
            for (int j = i + 1; j < sources.size(); j++) {
                Pair pair = Pair.of(sources.get(i), sources.get(j));
                add(new PairSignal(pair, signal, sources.get(i), sources.get(j), true, false, false), pairs);
            }
        }
    }

    private static PairSignal unknown(String one, String other, Signal signal) {
        @Nullable String nobody = null;
        return new PairSignal(Pair.of(one, other), signal, nobody, nobody, false, false, false);
    }

    private static void add(PairSignal pair, Map<Pair, PairSignal> pairs) {
        pairs.putIfAbsent(pair.pair(), pair);
    }
}
