package io.watchfloor.rules.tagging;

import io.watchfloor.model.Role;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who acts and who is acted on in the clause of a match.
 *
 * @param sources parties that act, in order of the text
 * @param targets parties acted on
 * @param known both sides were read from the text; otherwise all parties stand among the targets
 * @param deed what the sources speak of, when that is what a target does to somebody
 */
record Sides(Set<String> sources, Set<String> targets, boolean known, @Nullable Deed deed) {
    /** What one party does to another. */
    record Deed(String doer, String sufferer) {}

    Sides(Set<String> sources, Set<String> targets, boolean known) {
        this(sources, targets, known, null);
    }

    /**
     * Reads the sides from the roles of the mentions, the roles that the rule's patterns ask for first. A place that they
     * ask for is acted on: whose bases they are, in "gains use of bases in". Who speaks about the only other party acts
     * on it: "Pyongyang must stop, says Tokyo". When the clause names nobody, the first one that names both sides tells
     * them: "Chip wars: Tokyo sides with Washington".
     */
    static Sides of(RuleHit hit, Signal signal) {
        Sides sides = in(hit, hit.clause(), signal);
        if (!sides.all().isEmpty()) {
            return sides;
        }
        return hit.text().field().clauses().stream()
                .map(clause -> in(hit, clause.index(), signal))
                .filter(Sides::known)
                .findFirst()
                .orElse(sides);
    }

    private static Sides in(RuleHit hit, int clause, Signal signal) {
        Field field = hit.text().field();
        List<Mention> parties = Parties.of(hit, clause);
        if (signal == Signal.COOPERATIVE) {
            parties = parties.stream()
                    .filter(party -> !Adversaries.holds(field, party))
                    .toList();
        }
        Set<String> hosts = Parties.withJoined(field, parties, bound(hit, Hit::asksForHost, signal));
        if (!hosts.isEmpty()) {
            return hosted(hosts, parties);
        }
        Set<String> boundSources =
                Parties.withJoined(field, parties, bound(hit, item -> item.asksFor(Role.SOURCE), signal));
        Set<String> targets = Parties.withJoined(field, parties, bound(hit, item -> item.asksFor(Role.TARGET), signal));
        targets.addAll(bound(hit, item -> item.asksFor(Role.SETTING), signal));
        Set<String> sources = boundSources.isEmpty() ? Parties.firstGroup(field, parties, Role.SOURCE) : boundSources;
        targets.removeAll(sources);
        for (Role role : List.of(Role.TARGET, Role.SOURCE, Role.SETTING)) {
            if (targets.isEmpty() && role == Role.SETTING && signal == Signal.HOSTILE && !sources.isEmpty()) {
                targets = Parties.makers(field, parties, sources);
            }
            boolean meetThere = role == Role.SETTING && signal == Signal.COOPERATIVE && sources.size() > 1;
            if (targets.isEmpty() && !(sources.isEmpty() && role != Role.TARGET) && !meetThere) {
                targets = Parties.others(field, parties, role, sources);
            }
        }
        Sides suffered = signal == Signal.HOSTILE ? suffered(field, parties, sources) : null;
        if (suffered != null) {
            return suffered;
        }
        Sides said = signal == Signal.HOSTILE && clause == hit.clause() ? said(hit, parties) : null;
        if (said != null) {
            return said;
        }
        String speaks = field.clauses().get(clause).speakerState();
        if (targets.isEmpty() && sources.size() == 1 && speaks != null && !sources.contains(speaks)) {
            boolean done = signal == Signal.HOSTILE
                    && clause == hit.clause()
                    && parties.stream()
                            .filter(party -> sources.contains(Parties.code(party)))
                            .anyMatch(party -> Said.isDoneBy(party, hit));
            return done ? new Sides(sources, Set.of(speaks), true) : new Sides(Set.of(speaks), sources, true);
        }
        if (signal == Signal.HOSTILE && clause == hit.clause() && isWordOfSpeaker(hit, parties, sources, targets)) {
            return new Sides(targets, sources, true);
        }
        if (sources.size() > 1 && targets.isEmpty() && signal == Signal.HOSTILE) {
            Set<String> others = Parties.apart(field, clause, sources);
            if (!others.isEmpty()) {
                return new Sides(sources, others, true);
            }
        }
        if (!sources.isEmpty()) {
            Optional<Deeds.Deed> deed = Deeds.among(field, parties, sources);
            return deed.isPresent()
                    ? spokenOf(sources, targets, deed.get())
                    : new Sides(sources, targets, !targets.isEmpty());
        }
        Set<String> all = new LinkedHashSet<>();
        parties.stream()
                .filter(party -> party.role() != Role.BACKGROUND && party.role() != Role.UNKNOWN)
                .forEach(party -> all.add(Parties.code(party)));
        return new Sides(Set.of(), all, false);
    }

    /** The rule says that a state acts that the text names only as a place, or as the one who is come to. */
    private static Sides hosted(Set<String> hosts, List<Mention> parties) {
        Set<String> guests = new LinkedHashSet<>();
        parties.stream()
                .filter(party -> party.role() != Role.BACKGROUND && !hosts.contains(Parties.code(party)))
                .forEach(party -> guests.add(Parties.code(party)));
        return new Sides(hosts, guests, !guests.isEmpty());
    }

    /** Who suffers stands first; absent where a third one acts. */
    private static @Nullable Sides suffered(Field field, List<Mention> parties, Set<String> sources) {
        return Suffered.among(field, parties)
                .map(deed -> new Sides(Set.of(Parties.code(deed.doer())), Set.of(Parties.code(deed.sufferer())), true))
                .filter(sides -> sides.all().containsAll(sources))
                .orElse(null);
    }

    /**
     * Who acts is named in what somebody says. Who says so suffers it, when nobody else is named behind it; beside another one
     * who suffers it, a party that speaks acts on the doer, and the deed is spoken of. Absent when the clause reads otherwise.
     */
    private static @Nullable Sides said(RuleHit hit, List<Mention> parties) {
        Mention doer = Said.doer(hit, parties).orElse(null);
        if (doer == null) {
            return null;
        }
        Set<String> speaking = new LinkedHashSet<>();
        Set<String> suffering = new LinkedHashSet<>();
        for (Mention party : parties) {
            if (party.first() < doer.first() && party.role() == Role.SOURCE) {
                speaking.add(Parties.code(party));
            } else if (party.first() > doer.first() && party.role() != Role.BACKGROUND) {
                suffering.add(Parties.code(party));
            }
        }
        String acts = Parties.code(doer);
        suffering.remove(acts);
        suffering.removeAll(speaking);
        if (speaking.contains(acts) || (speaking.isEmpty() && suffering.isEmpty())) {
            return null;
        }
        if (speaking.isEmpty() || suffering.isEmpty()) {
            return new Sides(Set.of(acts), speaking.isEmpty() ? suffering : speaking, true);
        }
        return new Sides(
                speaking,
                Set.of(acts),
                true,
                new Deed(acts, suffering.iterator().next()));
    }

    /** Of two parties the one behind only says what the one before will or must do, or did not. */
    private static boolean isWordOfSpeaker(
            RuleHit hit, List<Mention> parties, Set<String> sources, Set<String> targets) {
        return parties.size() == 2
                && sources.equals(Set.of(Parties.code(parties.get(0))))
                && targets.equals(Set.of(Parties.code(parties.get(1))))
                && Said.onlySpeaksOfWhatIsDue(hit, parties.get(1), parties.get(0));
    }

    private static Sides spokenOf(Set<String> sources, Set<String> targets, Deeds.Deed deed) {
        Set<String> spokenOf = new LinkedHashSet<>(targets);
        spokenOf.remove(Parties.code(deed.sufferer()));
        spokenOf.add(Parties.code(deed.doer()));
        return new Sides(sources, spokenOf, true, new Deed(Parties.code(deed.doer()), Parties.code(deed.sufferer())));
    }

    /** A pattern of the rule asked who acts, and found somebody: then nobody unidentified does. */
    static boolean asksWhoActs(RuleHit hit) {
        return hit.found().values().stream()
                .flatMap(found -> found.hit().items().stream())
                .anyMatch(item -> (item.asksFor(Role.SOURCE) || item.asksForHost())
                        && item.mention() != null
                        && item.mention().code() != null);
    }

    /** A pattern of the rule asked for parties on whichever side: what they do, they do to each other. */
    static boolean asksForParties(RuleHit hit) {
        return asks(hit, Hit::asksForParty);
    }

    /** Whom such a pattern found and those in a list with it, in order of the text: "ties between Chad and Peru resume". */
    static Set<String> askedFor(RuleHit hit, Signal signal) {
        Set<String> asked = bound(hit, Hit::asksForParty, signal);
        return Parties.withJoined(hit.text().field(), Parties.of(hit, hit.clause()), asked);
    }

    /** All who act are whom a pattern asks for on whichever side, and nobody is acted upon: "Oslo and Rome clash at the UN". */
    boolean bothAct(RuleHit hit) {
        return sources.size() > 1
                && asksForParties(hit)
                && askedFor(hit, Signal.HOSTILE).equals(sources)
                && Parties.of(hit, hit.clause()).stream()
                        .noneMatch(party -> party.role() == Role.TARGET && !sources.contains(Parties.code(party)));
    }

    /** A pattern of the rule asked for the host: it acts, and its guests do not. */
    static boolean asksForHost(RuleHit hit) {
        return asks(hit, Hit::asksForHost);
    }

    private static boolean asks(RuleHit hit, Predicate<Hit> wish) {
        return hit.found().values().stream()
                .flatMap(found -> found.hit().items().stream())
                .anyMatch(wish);
    }

    private static Set<String> bound(RuleHit hit, Predicate<Hit> wish, Signal signal) {
        Set<String> codes = new LinkedHashSet<>();
        for (RuleHit.Found found : hit.found().values()) {
            for (Hit item : found.hit().items()) {
                Mention mention = item.mention();
                if (mention == null || mention.code() == null || !wish.test(item)) {
                    continue;
                }
                if (signal != Signal.COOPERATIVE
                        || !Adversaries.holds(found.text().field(), mention)) {
                    codes.add(mention.code());
                }
            }
        }
        return codes;
    }

    /** All parties of both sides. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(sources);
        all.addAll(targets);
        return all;
    }

    /** The sources as a list, for pairing. */
    List<String> sourceList() {
        return new ArrayList<>(sources);
    }
}
