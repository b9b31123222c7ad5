package io.watchfloor.board.grants;

import io.watchfloor.board.view.PartyNames;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a grant shows: those of any of its pairs and states, those of its route, or one. A scope that names none
 * of them is of all.
 */
public record Scope(List<Pair> pairs, List<String> states, @Nullable String route, @Nullable String incident) {
    private static final int MOST = 50;

    /** Says whether a receiver of the routing file hears of an incident. */
    @FunctionalInterface
    public interface Hears {
        boolean test(String receiver, Incident incident);
    }

    public static Scope of(Grant grant) {
        return new Scope(grant.pairs(), grant.states(), grant.route(), grant.incident());
    }

    /**
     * What somebody writes: {@code CHN-USA, TWN}.
     *
     * @throws IllegalArgumentException naming what is neither a pair nor a state
     */
    public static Scope parse(@Nullable String parties, @Nullable String route, @Nullable String incident) {
        List<Pair> pairs = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (String word : (parties == null ? "" : parties).split("[,\\s]+", -1)) {
            if (word.contains("-")) {
                pairs.add(known(Pair.parse(word)));
            } else if (PartyNames.codes().contains(word)) {
                states.add(word);
            } else if (!word.isEmpty()) {
                throw new IllegalArgumentException(word + " is neither a pair such as CHN-USA nor a state such as TWN");
            }
        }
        if (pairs.size() + states.size() > MOST) {
            throw new IllegalArgumentException("name at most " + MOST + " pairs and states");
        }
        return new Scope(List.copyOf(pairs), List.copyOf(states), route, incident);
    }

    private static Pair known(Pair pair) {
        for (String party : List.of(pair.first(), pair.second())) {
            if (!party.equals(Pair.UNIDENTIFIED) && !PartyNames.codes().contains(party)) {
                throw new IllegalArgumentException("no party has the code " + party);
            }
        }
        return pair;
    }

    /** Why a grant of this kind cannot have it, or absent. */
    public @Nullable String fault(GrantKind kind) {
        boolean one = incident != null;
        boolean many = !pairs.isEmpty() || !states.isEmpty() || route != null;
        return switch (kind) {
            case BRIEF -> one && !many ? null : "a brief is of one incident";
            case WALL -> one ? "a wall is of pairs, states or a route, not of one incident" : null;
        };
    }

    /** It shows this incident. */
    public boolean covers(Incident shown, Hears hears) {
        if (incident != null) {
            return incident.equals(shown.id());
        }
        boolean named = pairs.contains(shown.pair()) || states.stream().anyMatch(shown.pair()::has);
        boolean heard = route != null && hears.test(route, shown);
        return named || heard || (pairs.isEmpty() && states.isEmpty() && route == null);
    }

    /** {@code China–US; all of Taiwan}, {@code everything}. */
    public String words() {
        if (incident != null) {
            return incident;
        }
        String parts = Stream.of(
                        pairs.stream().map(PartyNames::brief),
                        states.stream().map(state -> "all of " + PartyNames.name(state)),
                        Stream.ofNullable(route).map(one -> "what " + one + " hears"))
                .flatMap(each -> each)
                .collect(Collectors.joining("; "));
        return parts.isEmpty() ? "everything" : parts;
    }
}
