package io.watchfloor.board.view;

import io.watchfloor.model.Pair;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Full names of parties, for those who hover and for screen readers. */
public final class PartyNames {
    private static final Map<String, String> STATES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, PartyNames::english));
    private static final Map<String, String> OTHERS =
            Map.of("EU", "European Union", "NATO", "NATO", "UN", "United Nations", Pair.UNIDENTIFIED, "unidentified");

    private PartyNames() {}

    /** The English name; a code without one stands for itself. */
    public static String name(String party) {
        return STATES.getOrDefault(party, OTHERS.getOrDefault(party, party));
    }

    private static String english(Locale state) {
        return state.getDisplayCountry(Locale.ENGLISH);
    }
}
