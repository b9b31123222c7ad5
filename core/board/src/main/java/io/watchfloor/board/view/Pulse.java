package io.watchfloor.board.view;

import io.watchfloor.model.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a page says every second while its link is live: the clocks and the counts, in words.
 *
 * @param text what each named place on the page reads
 * @param alarms the places that are abnormal, and stand out; {@code repeat} when a flash has waited too long for an
 *     owner, and {@code flood} in a flood
 * @param band the most urgent incident that nobody has, or absent
 */
public record Pulse(Map<String, String> text, Set<String> alarms, @Nullable Band band) {
    /** Feeds report at least hourly, so a longer silence is not a quiet night but a pipeline that stands still. */
    private static final Duration SILENCE = Duration.ofMinutes(65);

    public static Pulse of(BoardNumbers numbers, Load load, int silences, Situation situation, Optional<Band> band) {
        Instant now = situation.now();
        Map<String, String> text = new LinkedHashMap<>();
        Set<String> alarms = new TreeSet<>();
        text.put("desk", Times.clock(now));
        text.put("pipeline", pipeline(numbers, situation));
        text.put("feeds", feeds(numbers));
        text.put(
                "load",
                load.lastTenMinutes() + " in 10 min (limit " + Load.MANAGEABLE + ")" + (load.flood() ? ", FLOOD" : ""));
        text.put("silences", silences == 0 ? "" : "(" + silences + ")");
        text.put("waiting", numbers.waitsForOperator() == 0 ? "" : "(" + numbers.waitsForOperator() + ")");
        text.put("spark", load.spark());
        count(text, alarms, "p1", numbers.p1());
        count(text, alarms, "p2", numbers.p2());
        count(text, alarms, "p3", numbers.p3());
        for (DeskUrgency urgency : DeskUrgency.values()) {
            Unowned unowned = numbers.unowned(urgency);
            text.put("un" + urgency.style(), unowned.words(now));
            text.put("wait-" + urgency.style(), Integer.toString(unowned.count()));
            if (unowned.count() > 0) {
                alarms.add("un" + urgency.style());
            }
        }
        text.put("shelved", shelved(numbers));
        text.put("past", numbers.past());
        text.put("empty", situation.trouble() == null ? numbers.emptyBoard() : "Not known yet.");
        text.put("trouble", trouble(numbers, situation.trouble()));
        if (numbers.unowned(DeskUrgency.P1).waitsTooLong(now)) {
            alarms.add("repeat");
        }
        if (load.flood()) {
            alarms.add("flood");
        }
        if (load.unmanageable()) {
            alarms.add("load");
        }
        if (!numbers.troubled().isEmpty()) {
            alarms.add("feeds");
        }
        if (situation.lag().behind() || (!situation.replay() && silent(numbers, now))) {
            alarms.add("pipeline");
        }
        return new Pulse(text, alarms, band.orElse(null));
    }

    private static String shelved(BoardNumbers numbers) {
        if (numbers.shelved() == 0) {
            return "";
        }
        Instant back = numbers.nextBack();
        return numbers.shelved() + " shelved" + (back == null ? "" : ", next back " + Times.brief(back));
    }

    /** A count of nothing is normal, and normal is grey. */
    private static void count(Map<String, String> text, Set<String> alarms, String place, int number) {
        text.put(place, Integer.toString(number));
        if (number > 0) {
            alarms.add(place);
        }
    }

    private static boolean silent(BoardNumbers numbers, Instant now) {
        Instant last = numbers.lastChange();
        return last == null || last.plus(SILENCE).isBefore(now);
    }

    private static String pipeline(BoardNumbers numbers, Situation situation) {
        Lag lag = situation.lag();
        if (lag.behind()) {
            return Times.age(lag.oldest()) + " behind, " + lag.waiting() + " waiting";
        }
        String keepsUp = lag.known() ? "keeps up" : "lag not known";
        Instant last = numbers.lastChange();
        return keepsUp
                + (last == null ? "; no change yet" : "; last change " + Times.age(last, situation.now()) + " ago");
    }

    private static String feeds(BoardNumbers numbers) {
        if (numbers.feeds() == 0) {
            return "none has reported";
        }
        String reporting = numbers.reporting() + " of " + numbers.feeds() + " reporting";
        return switch (numbers.troubled().size()) {
            case 0 -> reporting;
            // Who does not first: where there is no room the end is cut.
            case 1, 2 -> String.join(", ", numbers.troubled()) + " silent; " + reporting;
            default ->
                numbers.troubled().get(0) + " and " + (numbers.troubled().size() - 1) + " more silent; " + reporting;
        };
    }

    private static String trouble(BoardNumbers numbers, @Nullable String trouble) {
        if (trouble != null) {
            return trouble;
        }
        return numbers.unreadable() == 0
                ? ""
                : Counts.of(numbers.unreadable(), "record")
                        + " could not be read, so this board may be incomplete. The log of the console says which.";
    }

    /** The class of a place: the alarm look, or none. */
    public String style(String place) {
        return alarms.contains(place) ? "alarm" : "";
    }

    public String get(String place) {
        return text.getOrDefault(place, "");
    }
}
