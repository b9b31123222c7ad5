package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Verdict;
import io.watchfloor.rules.scale.Two;
import io.watchfloor.rules.scale.Weighed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that there is to say of a headline, for whoever explains it: it is read once, which is most of the work. */
public final class CloseLook {
    private final CompiledBook book;
    private final String language;
    private final ReadHeadline read;
    private final Candidates candidates;
    private final Decided decided;
    private final Tags tags;

    /** Looks at a headline as {@link Tagger#tag} does. */
    public CloseLook(Headline headline, CompiledBook book) {
        this.book = book;
        this.language = ReadHeadline.language(headline);
        this.read = ReadHeadline.of(headline, language, book);
        this.candidates = Candidates.of(headline, language, read, book, rule -> {});
        this.decided = Decided.of(candidates.paired(), read, language, book);
        this.tags = Tagger.tags(book, language, read, decided);
    }

    public Tags tags() {
        return tags;
    }

    /** What the learned scale says of each two parties; nothing without a scale. */
    public List<Weighed> weighed() {
        return decided.weighed();
    }

    /** Pairs that are believed because another one of the same list is. */
    public Set<Pair> listed() {
        return decided.listed();
    }

    /** What rules of words alone make of it. */
    public List<RuleMatch> byWords() {
        return decided.byWords();
    }

    /** What the learned scale looks at, by two parties. */
    public Map<Two, List<String>> clues() {
        return Tagger.clues(read, decided.byWords());
    }

    /** The rule that {@code bars} another one which matched, and takes the headline from it. */
    public Optional<String> barring(String rule) {
        return matching(rule)
                .flatMap(one -> Primaries.barring(one, candidates.paired()).stream())
                .map(other -> other.hit().rule().id())
                .findFirst();
    }

    /** Whether a rule that matched asked for parties on whichever side, so that what they do they do to each other. */
    public boolean isMutual(String rule) {
        return matching(rule).anyMatch(one -> Sides.asksForParties(one.hit()));
    }

    /** Whether a rule that matched says which party is the host, and so acts alone. */
    public boolean isHosted(String rule) {
        return matching(rule).anyMatch(one -> Sides.asksForHost(one.hit()));
    }

    /** What a rule that matched says of precedence, before a party without a name or a role holds it down; absent for one of the scale. */
    public Optional<Precedence> stated(String rule) {
        return matching(rule)
                .map(one -> one.hit().rule().meaning().level().precedence())
                .findFirst();
    }

    private Stream<Candidate> matching(String rule) {
        return candidates.paired().stream().filter(one -> one.hit().rule().id().equals(rule));
    }

    /** The rules that found all that they ask for and are about no pair of the headline, each once, in the order of the files. */
    public List<Verdict> pairless() {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        candidates.pairless().forEach(hit -> verdicts.putIfAbsent(hit.rule().id(), Verdict.of(hit)));
        return List.copyOf(verdicts.values());
    }

    /** How near the rules come that share a word of their event with it, nearest first: at most so many, and none of some. */
    public List<Verdict> near(Set<String> but, int most) {
        return Near.rules(read, language, book, but, most);
    }
}
