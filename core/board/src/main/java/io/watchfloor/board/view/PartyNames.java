package io.watchfloor.board.view;

import io.watchfloor.model.Pair;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Full names of parties, for those who hover and for screen readers. */
public final class PartyNames {
    private static final Map<String, String> STATES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, PartyNames::english));
    private static final Map<String, String> OTHERS = Map.of(
            "EU",
            "European Union",
            "NATO",
            "NATO",
            "UN",
            "United Nations",
            "XKX",
            "Kosovo",
            Pair.UNIDENTIFIED,
            "unidentified");

    private static final int BRIEF = 14;
    /** Short names of those whose own are long, or that everybody calls otherwise. */
    private static final Map<String, String> BRIEF_NAMES = Map.ofEntries(
            Map.entry("ARE", "UAE"),
            Map.entry("BIH", "Bosnia"),
            Map.entry("CAF", "Central Africa"),
            Map.entry("COD", "DR Congo"),
            Map.entry("COG", "Congo"),
            Map.entry("DOM", "Dominican Rep."),
            Map.entry("EU", "EU"),
            Map.entry("FSM", "Micronesia"),
            Map.entry("GBR", "UK"),
            Map.entry("GNQ", "Equat. Guinea"),
            Map.entry("HKG", "Hong Kong"),
            Map.entry("KNA", "St Kitts"),
            Map.entry("LCA", "St Lucia"),
            Map.entry("MAC", "Macao"),
            Map.entry("MHL", "Marshall Is."),
            Map.entry("MMR", "Myanmar"),
            Map.entry("PNG", "Papua N. G."),
            Map.entry("PRK", "North Korea"),
            Map.entry("PSE", "Palestine"),
            Map.entry("SLB", "Solomon Is."),
            Map.entry("STP", "São Tomé"),
            Map.entry("TTO", "Trinidad"),
            Map.entry("UN", "UN"),
            Map.entry("USA", "US"),
            Map.entry("VCT", "St Vincent"));

    private PartyNames() {}

    /** Codes of all parties that have a name. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>(STATES.keySet());
        codes.addAll(OTHERS.keySet());
        return codes;
    }

    /** A name of at most 14 characters, or else the code. */
    public static String brief(String party) {
        String brief = BRIEF_NAMES.getOrDefault(party, name(party));
        return brief.length() <= BRIEF ? brief : party;
    }

    /** {@code China–US}. */
    public static String brief(Pair pair) {
        return brief(pair.first()) + "–" + brief(pair.second());
    }

    /** The English name; a code without one stands for itself. */
    public static String name(String party) {
        return STATES.getOrDefault(party, OTHERS.getOrDefault(party, party));
    }

    private static String english(Locale state) {
        return state.getDisplayCountry(Locale.ENGLISH);
    }
}
