package io.watchfloor.board.view;

import io.watchfloor.model.IncidentReport;
import io.watchfloor.text.words.Languages;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When an incident was first seen in one language. The time is that of our own clock, which all feeds share; who said it
 * first would be a matter of the outlets' clocks, of which one in ten is wrong by hours.
 *
 * @param language its name, such as {@code Chinese}
 * @param at when we first read it
 * @param outlet whose report that was
 */
public record FirstSeen(String language, Instant at, String outlet) {

    /** Each language of reports that count, the first seen first. */
    static List<FirstSeen> of(Collection<IncidentReport> members) {
        Map<String, FirstSeen> byLanguage = new LinkedHashMap<>();
        members.stream()
                .filter(member -> member.withdrawn() == null)
                .map(FirstSeen::of)
                .sorted(Comparator.comparing(FirstSeen::at).thenComparing(FirstSeen::outlet))
                .forEach(seen -> byLanguage.putIfAbsent(seen.language(), seen));
        return List.copyOf(byLanguage.values());
    }

    private static FirstSeen of(IncidentReport member) {
        var headline = member.report().headline();
        // A corrected text is read later, and its report keeps the time when it joined.
        Instant at = member.joinedAt().isBefore(headline.fetched()) ? member.joinedAt() : headline.fetched();
        Locale language = Locale.forLanguageTag(Languages.of(null, headline.title()));
        return new FirstSeen(language.getDisplayLanguage(Locale.ENGLISH), at, headline.outlet());
    }
}
