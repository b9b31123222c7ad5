package io.watchfloor.rules.tagging;

import io.watchfloor.model.EventCode;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.StandingDisputes;
import io.watchfloor.rules.gravity.Seen;
import io.watchfloor.rules.gravity.Seen.Said;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.gravity.Weighing;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How grave the act is that a match reports of a pair, and what is new about it. */
public final class Gravities {
    private Gravities() {}

    /** The same matches; those that make reports say how grave they are, if the book has a table of acts. */
    static List<RuleMatch> weighed(List<RuleMatch> matches, ReadHeadline read, CompiledBook book) {
        UrgencyTable table = book.urgency().orElse(null);
        return table == null
                ? matches
                : matches.stream()
                        .map(match -> match.primary() ? weighed(match, read, book, table) : match)
                        .toList();
    }

    private static RuleMatch weighed(RuleMatch match, ReadHeadline read, CompiledBook book, UrgencyTable table) {
        Field field = field(match, read);
        return match.of(
                match.pairs().stream()
                        .map(pair -> pair.primary() ? weighed(pair, match, field, book, table) : pair)
                        .toList(),
                match.affected().stream()
                        .map(pair -> weighed(pair, match, field, book, table))
                        .toList());
    }

    private static PairSignal weighed(
            PairSignal pair, RuleMatch match, Field field, CompiledBook book, UrgencyTable table) {
        Gravity gravity = Weighing.of(table, seen(match, pair, field, book.standing()));
        return pair.weighing(table.points()
                .map(points -> gravity.scored(points.of(gravity, pair.pair())))
                .orElse(gravity));
    }

    private static Seen seen(RuleMatch match, PairSignal pair, Field field, StandingDisputes standing) {
        EventCode event = match.ruling().event();
        Said said = new Said(
                match.claim().modality(),
                match.subject(),
                event == null ? null : event.plover(),
                pair.signal(),
                pair.rolesKnown());
        return new Seen(field, said, standing.has(pair.pair()), half(field, standing));
    }

    /** The title, or the sentence of the summary in which the event stands. */
    private static Field field(RuleMatch match, ReadHeadline read) {
        Field title = read.title().field();
        if (match.evidence().isEmpty() || match.evidence().get(0).field().equals(title.name())) {
            return title;
        }
        Evidence event = match.evidence().get(0);
        return read.summary().stream()
                .map(Text::field)
                .filter(sentence -> sentence.tokens().stream()
                        .anyMatch(token -> token.start() <= event.start() && event.start() < token.end()))
                .findFirst()
                .orElse(title);
    }

    private static boolean half(Field field, StandingDisputes standing) {
        return parties(field).stream().anyMatch(standing::concerns);
    }

    private static Set<String> parties(Field field) {
        Set<String> parties = new TreeSet<>();
        field.mentions().forEach(mention -> {
            if (mention.code() != null) {
                parties.add(mention.code());
            }
        });
        return parties;
    }

    /** What is seen of a title as a whole: by the match that makes its first report, or without one. */
    static Seen ofTitle(Optional<RuleMatch> reporting, ReadHeadline read, CompiledBook book) {
        Field title = read.title().field();
        return reporting
                .map(match -> seen(match, first(match), title, book.standing()))
                .orElseGet(() -> alone(title, book.standing()));
    }

    private static PairSignal first(RuleMatch match) {
        return match.pairs().stream().filter(PairSignal::primary).findFirst().orElseThrow();
    }

    /** What is seen of a title without any rule. */
    public static Seen ofTitleAlone(Headline headline, CompiledBook book) {
        return alone(ReadHeadline.of(headline, book).title().field(), book.standing());
    }

    private static Seen alone(Field field, StandingDisputes standing) {
        List<String> parties = List.copyOf(parties(field));
        boolean course = parties.stream().anyMatch(one -> parties.stream()
                .anyMatch(other -> !one.equals(other) && standing.has(Pair.of(one, other))));
        return new Seen(field, null, course, half(field, standing));
    }
}
