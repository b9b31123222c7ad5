package io.watchfloor.authoring.learning;

import io.watchfloor.model.Headline;
import io.watchfloor.model.HeadlineWord.Day;
import io.watchfloor.model.HeadlineWord.Kind;
import io.watchfloor.model.HeadlineWord.Why;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Sha256;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.model.Tags;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.StateMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headlines that were fetched on one day, as far as the desk may ask about them: {@value #ASKED} of them, of which half
 * are as likely as not, a quarter is where rules of words and the learned scale disagree, and a quarter is drawn to measure by. In
 * whatever order headlines come, and however often, the same are chosen. Bounded, whatever the day brings.
 */
public final class DayOfHeadlines {
    /** So many headlines a person is asked about in a day. */
    public static final int ASKED = 20;

    private static final int NEAR = 10;
    private static final int DISAGREED = 5;
    /** More than are asked about, because copies of one text are asked about once. */
    private static final int KEPT = 60;

    private static final int LIKELY = 500;
    private static final int SURE = 1000;
    /** Rules that report by the learned scale alone. */
    private static final String BY_SCALE = "scale/";

    private final LocalDate date;
    private final NavigableMap<String, Question> near = new TreeMap<>();
    private final NavigableMap<String, Question> disagreed = new TreeMap<>();
    private final Map<Kind, NavigableMap<String, Question>> drawn = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Set<Long> known = new HashSet<>();

    /** A day without headlines, in UTC. */
    public DayOfHeadlines(LocalDate date) {
        this.date = date;
    }

    /** Adds a headline that was fetched on this day; corrected texts are not asked about. */
    public void add(TaggedHeadline tagged) {
        Headline headline = tagged.headline();
        String hash = Sha256.start(headline.id(), 8);
        if (headline.revision() > 1 || !known.add(Long.parseUnsignedLong(hash, 16))) {
            return;
        }
        Question question = question(tagged);
        counts.merge(question.kind(), 1, Integer::sum);
        if (Yardstick.keeps(headline.id())) {
            keep(drawn.computeIfAbsent(question.kind(), kind -> new TreeMap<>()), hash, question);
            return;
        }
        Tags.Opinion opinion = tagged.tags().opinion();
        // Of three parties nobody could say which two the scale finds likely.
        if (opinion == null
                || (question.kind() != Kind.REPORTED && parties(tagged).size() != 2)) {
            return;
        }
        int away = Math.abs((int) Math.round(opinion.score() * SURE) - LIKELY);
        keep(near, place(away, hash), question.asked(Why.THRESHOLD));
        if (disagree(tagged.tags(), opinion)) {
            keep(disagreed, place(SURE - away, hash), question.asked(Why.DISAGREEMENT));
        }
    }

    private static void keep(NavigableMap<String, Question> among, String place, Question question) {
        among.put(place, question);
        if (among.size() > KEPT) {
            among.pollLastEntry();
        }
    }

    private static String place(int distance, String hash) {
        return String.format(Locale.ROOT, "%04d %s", distance, hash);
    }

    /** Rules of words report it and the scale doubts it, or the other way about. */
    private static boolean disagree(Tags tags, Tags.Opinion opinion) {
        boolean alone = tags.flagged()
                && tags.matches().stream().filter(RuleMatch::primary).allMatch(match -> match.rule()
                        .startsWith(BY_SCALE));
        return opinion.mark() == Mark.DOUBTFUL || alone;
    }

    private static Question question(TaggedHeadline tagged) {
        Headline headline = tagged.headline();
        List<String> reports = new ArrayList<>();
        Pair pair = null;
        for (RuleMatch match : tagged.tags().matches()) {
            boolean heard = match.accepted() && match.ruling().status() == RuleStatus.STABLE;
            for (PairSignal signal : match.pairs()) {
                if (heard && signal.reports()) {
                    reports.add(headline.id() + "/" + match.rule());
                    pair = pair == null ? signal.pair() : pair;
                }
            }
        }
        List<String> parties = parties(tagged);
        Kind kind = !reports.isEmpty()
                ? Kind.REPORTED
                : parties.size() > 1 ? Kind.TWO : parties.isEmpty() ? Kind.NONE : Kind.ONE;
        return new Question(
                Why.YARDSTICK,
                headline.id(),
                headline.title(),
                headline.outlet(),
                headline.published(),
                headline.fetched(),
                pair == null ? first(parties) : pair,
                kind,
                reports.stream().distinct().toList());
    }

    private static List<String> parties(TaggedHeadline tagged) {
        return tagged.tags().states().stream()
                .filter(state -> state.field().equals("title"))
                .map(StateMention::code)
                .distinct()
                .toList();
    }

    private static @Nullable Pair first(List<String> parties) {
        return parties.size() < 2 ? null : Pair.of(parties.get(0), parties.get(1));
    }

    /** How many headlines of each kind it had. */
    public Day counted() {
        return new Day(
                counts.getOrDefault(Kind.REPORTED, 0),
                counts.getOrDefault(Kind.TWO, 0),
                counts.getOrDefault(Kind.ONE, 0),
                counts.getOrDefault(Kind.NONE, 0));
    }

    /** What is asked about this day once it is over, in the order of the headlines' ids, so that no place says why it is asked. */
    public List<Question> questions() {
        Set<String> titles = new HashSet<>();
        List<Question> asked = new ArrayList<>();
        Yardstick.drawnOn(date)
                .forEach((kind, count) ->
                        take(drawn.getOrDefault(kind, new TreeMap<>()).values(), count, titles, asked));
        take(disagreed.values(), DISAGREED, titles, asked);
        take(near.values(), NEAR, titles, asked);
        asked.sort((one, other) -> Sha256.start(one.id(), 16).compareTo(Sha256.start(other.id(), 16)));
        return List.copyOf(asked);
    }

    private static void take(Collection<Question> from, int count, Set<String> titles, List<Question> asked) {
        int left = count;
        for (Question question : from) {
            if (left > 0 && titles.add(Words.plain(question.title()))) {
                asked.add(question);
                left--;
            }
        }
    }
}
