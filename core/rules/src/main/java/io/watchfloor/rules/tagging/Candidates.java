package io.watchfloor.rules.tagging;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.match.RuleHit;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.patterns.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What rules find in a headline, before it is known what makes a report.
 *
 * @param paired matches with their pairs
 * @param pairless matches that are about no pair of their rule, which end here
 */
record Candidates(List<Candidate> paired, List<RuleHit> pairless) {
    /** Behind every subject; what the scale says it is about is not known yet. */
    private static final int LAST = Integer.MAX_VALUE;

    /**
     * The matches of the title, then those that rules which did not match it have in the summary.
     *
     * @param looked is told of each rule that was looked at, once for each text of the headline
     */
    static Candidates of(
            Headline headline, String language, ReadHeadline read, CompiledBook book, Consumer<Rule> looked) {
        Candidates found = new Candidates(new ArrayList<>(), new ArrayList<>());
        RuleSet rules = book.rules();
        if (!rules.reads(language)) {
            return found;
        }
        for (RuleHit hit : rules.match(read.title(), read.summary(), looked)) {
            found.add(hit, read.summary(), book);
        }
        for (Text sentence : read.summary()) {
            for (RuleHit hit : rules.match(sentence, List.of(read.title()), looked)) {
                if (!found.has(hit.rule())) {
                    found.add(hit, List.of(read.title()), book);
                }
            }
        }
        found.paired.removeIf(candidate -> !applies(candidate.hit().rule(), language, headline));
        found.pairless.removeIf(hit -> found.has(hit.rule()) || !applies(hit.rule(), language, headline));
        return found;
    }

    private boolean has(Rule rule) {
        return paired.stream().anyMatch(other -> other.hit().rule().id().equals(rule.id()));
    }

    /** A rule reads one language, and a deprecated one is off after its day. */
    private static boolean applies(Rule rule, String language, Headline headline) {
        LocalDate until = rule.until();
        return rule.condition().language().equals(language)
                && (until == null || !until.isBefore(ReadHeadline.day(headline)));
    }

    private void add(RuleHit hit, List<Text> support, CompiledBook book) {
        List<PairSignal> pairs = Pairing.pairs(hit, support, signal(hit));
        if (pairs.isEmpty()) {
            pairless.add(hit);
            return;
        }
        String subject = hit.rule().meaning().subject();
        int rank = subject.equals(Meaning.BY_MODEL)
                ? LAST
                : book.subjects().get(subject).rank();
        paired.add(new Candidate(hit, pairs, hit.subject(), rank, false));
    }

    /** What the rule says, but a refused step is no step towards each other. */
    private static Signal signal(RuleHit hit) {
        Signal signal = hit.rule().meaning().signals().of(hit.found().keySet());
        boolean refused = hit.text().field().clauses().get(hit.clause()).modality() == Modality.REFUSED;
        return refused && signal == Signal.COOPERATIVE ? Signal.HOSTILE : signal;
    }
}
