package io.watchfloor.rules.tagging;

import io.watchfloor.model.Pair;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Tags.Mark;
import io.watchfloor.model.Tags.Opinion;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import io.watchfloor.text.reading.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules and scale decide about a headline together: the scale adds what no word rule reports, keeps what one does,
 * or doubts it.
 *
 * @param matches primary ones first
 * @param byWords what rules of words alone make of it, weighed by nothing
 * @param weighed what the scale says of the parties of the title, in order of the text
 * @param listed pairs that are believed because one of the same list is
 * @param scale the scale that said so, or absent
 */
record Decided(
        List<RuleMatch> matches,
        List<RuleMatch> byWords,
        List<Weighed> weighed,
        Set<Pair> listed,
        @Nullable ScaleUse scale) {
    static final Decided NOTHING = new Decided(List.of(), List.of(), List.of(), Set.of(), null);

    /** At or above this score a headline that nothing reports is worth a look. */
    private static final int MISSED = 300;

    /** At or above this score something passes between two. */
    private static final int BELIEVED = 550;

    private static final double THOUSAND = 1000;

    static Decided of(List<Candidate> candidates, ReadHeadline read, String language, CompiledBook book) {
        ScaleUse scale = book.scales().of(language);
        List<Candidate> worded = candidates.stream()
                .filter(candidate -> candidate.hit().rule().condition().reads() == null)
                .toList();
        List<RuleMatch> byWords = records(worded, Set.of());
        boolean two = Two.standIn(read.title().field()) || byWords.stream().anyMatch(RuleMatch::primary);
        if (scale == null || !two) {
            return new Decided(Gravities.weighed(byWords, read, book), byWords, List.of(), Set.of(), null);
        }
        List<Weighed> weighed = scale.scale().weigh(read.title().field(), byWords);
        Set<Pair> doubted = new HashSet<>(scale.doubted(weighed, reported(byWords)));
        Set<Pair> listed =
                listed(weighed, scale, Fellows.of(byWords, doubted, read.title().field()));
        doubted.removeAll(listed);
        doubted.addAll(onlyMeeting(weighed, read));
        List<Candidate> all = new ArrayList<>();
        worded.forEach(candidate -> all.add(Reread.of(candidate, weighed, scale.actor(), byWords)));
        all.addAll(Added.by(weighed, candidates, byWords, doubted, read, book));
        return new Decided(Gravities.weighed(records(all, doubted), read, book), byWords, weighed, listed, scale);
    }

    /** Fellows of a believed pair that no likelier one outweighs: those that score at least what any pair needs. */
    private static Set<Pair> listed(List<Weighed> weighed, ScaleUse scale, Set<Pair> fellows) {
        return weighed.stream()
                .filter(one -> one.score() >= scale.doubts())
                .map(one -> one.two().pair())
                .filter(fellows::contains)
                .collect(Collectors.toSet());
    }

    /** Beside two states of which something is reported, the forum where they meet is no party: the G7, the Arab League. */
    private static Set<Pair> onlyMeeting(List<Weighed> weighed, ReadHeadline read) {
        Field title = read.title().field();
        boolean between = weighed.stream()
                .anyMatch(one -> one.score() >= BELIEVED
                        && !Parties.onlyMeet(title, one.two().pair()));
        return weighed.stream()
                .map(one -> one.two().pair())
                .filter(pair -> between && Parties.onlyMeet(title, pair))
                .collect(Collectors.toSet());
    }

    private static Set<Pair> reported(List<RuleMatch> byWords) {
        return byWords.stream()
                .filter(RuleMatch::accepted)
                .flatMap(match -> match.pairs().stream())
                .filter(PairSignal::primary)
                .map(PairSignal::pair)
                .collect(Collectors.toSet());
    }

    private static List<RuleMatch> records(List<Candidate> candidates, Set<Pair> doubted) {
        IdentityHashMap<Candidate, Set<Pair>> primaries = Primaries.of(candidates);
        return candidates.stream()
                .map(candidate -> MatchRecords.of(
                        candidate,
                        primaries.getOrDefault(candidate, Set.of()),
                        candidate.weighed() ? Set.of() : doubted))
                .sorted(Comparator.comparing(RuleMatch::primary).reversed())
                .toList();
    }

    /** What the scale thinks of the headline, where it weighed something. */
    @Nullable
    Opinion opinion(boolean flagged) {
        if (scale == null || weighed.isEmpty()) {
            return null;
        }
        int best = weighed.stream().mapToInt(Weighed::score).max().orElse(0);
        boolean reported = matches.stream().anyMatch(match -> match.primary() && match.accepted());
        Mark mark = flagged ? null : reported ? Mark.DOUBTFUL : best >= MISSED ? Mark.MISSED : null;
        return new Opinion(best / THOUSAND, mark, scale.scale().digest());
    }
}
