package io.watchfloor.board.search;

import io.watchfloor.board.search.SearchQuery.Word;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a search as it is typed: words, {@code "words together"}, {@code beginning*}, and fields such as {@code pair:CHN-USA}. */
public final class SearchText {
    private static final List<String> FIELDS =
            List.of("pair", "state", "subject", "urgency", "status", "owner", "since", "until");
    private static final Pattern PART =
            Pattern.compile("(?:([a-zA-Z]+):)?+(?:\"([^\"]*)\"|([^\\s\"]*))(?=\\s|$)|(\\S+)");
    private static final Pattern PARTY = Pattern.compile("[A-Z]{2,4}|\\?");
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})d");
    private static final int SHORTEST_BEGINNING = 2;

    private final Instant now;
    private final List<Word> words = new ArrayList<>();
    private final Set<String> states = new TreeSet<>();
    private final Map<String, String> fields = new HashMap<>();

    private SearchText(Instant now) {
        this.now = now;
    }

    /**
     * Reads what somebody typed, such as {@code balloon "shot down" pair:CHN-USA since:2023-02-01}.
     *
     * @param now from which {@code since:7d} counts back
     * @throws IllegalArgumentException saying what is not understood, and what to write
     */
    public static SearchQuery parse(String text, Instant now) {
        return new SearchText(now).read(text);
    }

    private SearchQuery read(String text) {
        if (text.codePointCount(0, text.length()) > SearchQuery.LONGEST) {
            throw new IllegalArgumentException("a search has at most " + SearchQuery.LONGEST
                    + " characters; this one has " + text.codePointCount(0, text.length()));
        }
        Matcher part = PART.matcher(text.strip());
        while (part.find()) {
            take(part);
        }
        SearchQuery query = new SearchQuery(
                text.strip(),
                List.copyOf(words),
                read("pair", SearchText::pair),
                Set.copyOf(states),
                read("subject", SearchText::subject),
                urgency(),
                read("status", SearchText::status),
                fields.get("owner"),
                read("since", time -> time(time, false)),
                read("until", time -> time(time, true)));
        if (query.since() != null && query.until() != null && !query.since().isBefore(query.until())) {
            throw new IllegalArgumentException("since is not before until: nothing can lie between them");
        }
        return query;
    }

    private void take(Matcher part) {
        String broken = part.group(4);
        if (broken != null) {
            throw new IllegalArgumentException(
                    "a quotation mark stands alone in " + broken + "; write \"words together\"");
        }
        String field = part.group(1);
        boolean quoted = part.group(2) != null;
        String value = quoted ? part.group(2).strip() : part.group(3);
        if (field == null && !value.isEmpty()) {
            word(value, quoted);
        } else if (field != null) {
            field(field.toLowerCase(Locale.ROOT), value);
        }
    }

    private void word(String text, boolean quoted) {
        boolean open = !quoted && text.endsWith("*");
        String word = open ? text.substring(0, text.length() - 1) : text;
        if (!quoted && word.indexOf('*') >= 0) {
            throw new IllegalArgumentException("a * stands only at the end of a word, not as in " + text
                    + "; write its beginning, such as ballo*");
        }
        if (open && word.codePointCount(0, word.length()) < SHORTEST_BEGINNING) {
            throw new IllegalArgumentException(
                    "too much begins with " + text + "; write two letters or more before the *");
        }
        if (open && !word.codePoints().allMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a * follows letters and digits alone, not as in " + text);
        }
        // Of Chinese every two characters are a word: what begins with them has them.
        words.add(new Word(word, open && word.codePoints().noneMatch(Character::isIdeographic)));
    }

    private void field(String name, String value) {
        if (!FIELDS.contains(name)) {
            throw new IllegalArgumentException("there is no field " + name + "; the fields are "
                    + String.join(", ", FIELDS) + ". Words with a colon stand in \"quotation marks\"");
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + ": of what? Write it right behind the colon");
        }
        if (name.equals("state")) {
            states.add(party(value));
        } else if (fields.put(name, value) != null) {
            throw new IllegalArgumentException(name + ": stands there twice");
        }
    }

    private <T> @Nullable T read(String name, Function<String, T> as) {
        String value = fields.get(name);
        return value == null ? null : as.apply(value);
    }

    private static String party(String code) {
        String party = code.toUpperCase(Locale.ROOT);
        if (!PARTY.matcher(party).matches()) {
            throw new IllegalArgumentException("not a party: " + code + " (write its code, such as CHN, EU or ?)");
        }
        return party;
    }

    private static Pair pair(String text) {
        int dash = text.indexOf('-');
        return dash < 0
                ? Pair.parse(text)
                : Pair.parse(party(text.substring(0, dash)) + "-" + party(text.substring(dash + 1)));
    }

    private static String subject(String text) {
        if (!SUBJECT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "not a subject: " + text + " (write it as in an id, such as official-visit)");
        }
        return text;
    }

    private Set<Precedence> urgency() {
        String text = fields.get("urgency");
        if (text == null) {
            return Set.of();
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "P1", "FLASH" -> Set.of(Precedence.FLASH);
            case "P2", "IMMEDIATE" -> Set.of(Precedence.IMMEDIATE);
            case "P3" -> EnumSet.of(Precedence.PRIORITY, Precedence.ROUTINE);
            case "PRIORITY" -> Set.of(Precedence.PRIORITY);
            case "ROUTINE" -> Set.of(Precedence.ROUTINE);
            default ->
                throw new IllegalArgumentException(
                        "not an urgency: " + text + " (P1, P2, P3, or flash, immediate, priority, routine)");
        };
    }

    private static IncidentStatus status(String text) {
        for (IncidentStatus status : IncidentStatus.values()) {
            if (status.word().equals(text.toLowerCase(Locale.ROOT))) {
                return status;
            }
        }
        throw new IllegalArgumentException("not a status: " + text + " (open, eased, closed)");
    }

    /** A day is meant whole. */
    private Instant time(String text, boolean end) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            return now.minus(Duration.ofDays(Long.parseLong(days.group(1))));
        }
        try {
            if (text.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(text);
                return day.plusDays(end ? 1 : 0).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "not a time: " + text + " (write 2023-02-03, 2023-02-03T21:00:00Z, or 7d for seven days ago)", e);
        }
    }
}
