package io.watchfloor.board.view;

import io.watchfloor.model.IncidentReport;
import io.watchfloor.text.words.Languages;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When an incident was first seen in one language. The time is that of our own clock, which all feeds share; who said it
 * first would be a matter of the outlets' clocks, of which one in ten is wrong by hours.
 *
 * @param language its name, such as {@code Chinese}
 * @param at when we first read it
 * @param outlet whose report that was
 */
public record FirstSeen(String language, Instant at, String outlet) {

    /**
     * Each language of reports that count, the first seen first.
     *
     * @param timeline of their incident
     */
    static List<FirstSeen> of(Collection<IncidentReport> members, Collection<Moment> timeline) {
        Map<String, Instant> told = new HashMap<>();
        for (Moment moment : timeline) {
            if (moment.report() != null) {
                told.merge(moment.report(), moment.knownAt(), FirstSeen::earlier);
            }
        }
        Map<String, FirstSeen> byLanguage = new LinkedHashMap<>();
        members.stream()
                .filter(member -> member.withdrawn() == null)
                .map(member -> of(member, told.get(member.report().id())))
                .sorted(Comparator.comparing(FirstSeen::at).thenComparing(FirstSeen::outlet))
                .forEach(seen -> byLanguage.putIfAbsent(seen.language(), seen));
        return List.copyOf(byLanguage.values());
    }

    /**
     * Of one report.
     *
     * @param told when it was first told of, or absent: a corrected text is read later, and may join anew
     */
    private static FirstSeen of(IncidentReport member, @Nullable Instant told) {
        var headline = member.report().headline();
        Instant read = earlier(member.joinedAt(), headline.fetched());
        Instant at = told == null ? read : earlier(told, read);
        Locale language = Locale.forLanguageTag(Languages.of(null, headline.title()));
        return new FirstSeen(language.getDisplayLanguage(Locale.ENGLISH), at, headline.outlet());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
