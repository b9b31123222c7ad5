package io.watchfloor.analysis.tagging;

import io.watchfloor.analysis.book.CompiledBook;
import io.watchfloor.analysis.language.Field;
import io.watchfloor.analysis.language.Mention;
import io.watchfloor.analysis.rules.Rule;
import io.watchfloor.analysis.rules.RuleHit;
import io.watchfloor.analysis.rules.RuleSet;
import io.watchfloor.analysis.rules.Text;
import io.watchfloor.analysis.rules.Verdict;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Modality;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tags a headline by a decision book. The same headline and book give the same tags, on every machine and thread. */
public final class Tagger {
    private Tagger() {}

    public static Tags tag(Headline headline, CompiledBook book) {
        ReadHeadline read = ReadHeadline.of(headline, book);
        List<Candidate> candidates = candidates(headline, read, book);
        Set<Primaries.Primary> primaries = Primaries.of(candidates);
        List<RuleMatch> matches = candidates.stream()
                .map(candidate -> Matches.of(candidate, primaries))
                .sorted(Comparator.comparing(RuleMatch::primary).reversed())
                .toList();
        return new Tags(
                book.revision(),
                headline.language(),
                entities(read),
                states(read),
                matches,
                matches.stream().anyMatch(Tagger::flags),
                null);
    }

    /** Ids of rules that match a headline for one pair and that nothing but their place in the text orders. */
    public static List<List<String>> unordered(Headline headline, CompiledBook book) {
        return Primaries.unordered(candidates(headline, ReadHeadline.of(headline, book), book)).stream()
                .map(rivals ->
                        rivals.stream().map(rival -> rival.hit().rule().id()).toList())
                .toList();
    }

    /** How near a rule comes to matching a headline, in the field where it comes nearest. */
    public static Verdict verdict(Rule rule, Headline headline, CompiledBook book) {
        ReadHeadline read = ReadHeadline.of(headline, book);
        Verdict inTitle = Verdict.of(rule, read.title(), read.summary());
        return read.summary().stream()
                .filter(sentence -> rule.condition().fields().contains(ReadHeadline.SUMMARY))
                .map(sentence -> Verdict.of(rule, sentence, List.of(read.title())))
                .filter(verdict -> verdict.nearness() > inTitle.nearness())
                .max(Comparator.comparingDouble(Verdict::nearness))
                .orElse(inTitle);
    }

    private static boolean flags(RuleMatch match) {
        return match.primary() && match.accepted() && match.status() == RuleStatus.STABLE;
    }

    private static List<Candidate> candidates(Headline headline, ReadHeadline read, CompiledBook book) {
        List<Candidate> candidates = new ArrayList<>();
        RuleSet rules = book.rules();
        for (RuleHit hit : rules.match(read.title(), read.summary())) {
            add(hit, read.summary(), book, candidates);
        }
        for (Text sentence : read.summary()) {
            for (RuleHit hit : rules.match(sentence, List.of(read.title()))) {
                boolean repeated = candidates.stream()
                        .anyMatch(other ->
                                other.hit().rule().id().equals(hit.rule().id()));
                if (!repeated) {
                    add(hit, List.of(read.title()), book, candidates);
                }
            }
        }
        candidates.removeIf(candidate -> !applies(candidate.hit().rule(), headline));
        return candidates;
    }

    /** A rule may read one language only, and a deprecated one is off after its day. */
    private static boolean applies(Rule rule, Headline headline) {
        String language = rule.condition().language();
        String spoken = headline.language();
        LocalDate until = rule.until();
        return (language == null || (spoken != null && spoken.startsWith(language)))
                && (until == null || !until.isBefore(ReadHeadline.day(headline)));
    }

    private static void add(RuleHit hit, List<Text> support, CompiledBook book, List<Candidate> candidates) {
        Signal signal = signal(hit);
        List<PairSignal> pairs = Pairing.pairs(hit, support, signal);
        if (!pairs.isEmpty()) {
            int rank = book.subjects().get(hit.rule().meaning().subject()).rank();
            candidates.add(new Candidate(hit, pairs, rank));
        }
    }

    /** What the rule says, but a refused step is no step towards each other. */
    private static Signal signal(RuleHit hit) {
        Signal signal = hit.rule().meaning().signals().of(hit.found().keySet());
        boolean refused = hit.text().field().clauses().get(hit.clause()).modality() == Modality.REFUSED;
        return refused && signal == Signal.COOPERATIVE ? Signal.HOSTILE : signal;
    }

    private static List<Tags.StateMention> states(ReadHeadline read) {
        List<Tags.StateMention> states = new ArrayList<>();
        for (Text text : read.all()) {
            Field field = text.field();
            for (Mention mention : field.mentions()) {
                String code = mention.code();
                if (code != null) {
                    Tags.Span span = Spans.of(text.field(), mention.first(), mention.end());
                    states.add(new Tags.StateMention(
                            code,
                            mention.kind().name().toLowerCase(Locale.ROOT),
                            mention.role(),
                            mention.clause(),
                            span.field(),
                            span.start(),
                            span.end(),
                            span.text()));
                }
            }
        }
        return states;
    }

    private static List<Tags.Entity> entities(ReadHeadline read) {
        List<Tags.Entity> entities = new ArrayList<>();
        for (Text text : read.all()) {
            for (Mention mention : text.field().mentions()) {
                Tags.Span span = Spans.of(text.field(), mention.first(), mention.end());
                Tags.Entity entity =
                        new Tags.Entity(kind(mention.kind()), span.field(), span.start(), span.end(), span.text());
                if (!entities.contains(entity)) {
                    entities.add(entity);
                }
            }
        }
        return entities;
    }

    private static String kind(Mention.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case DEMONYM -> "nationality";
            case STATE, CAPITAL, LOCATION -> "location";
            case BODY, FORCE, FIRM, BLOC, ORGANIZATION -> "organization";
        };
    }
}
