package io.watchfloor.cli.command.tagging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Headline;
import io.watchfloor.model.InvalidJsonException;
import io.watchfloor.model.Json;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Role;
import io.watchfloor.model.RuleMatch;
import io.watchfloor.model.RuleMatch.PairSignal;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.model.Tags;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.tagging.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Headlines as JSON lines in, their tags as JSON lines out, one at a time and in the same order. */
final class TaggedLines {
    private TaggedLines() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record HeadlineLine(
            @Nullable String id,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable Instant published) {}

    /** Lists are written even when they are empty: readers of lines rely on the keys. */
    private record Out(
            String id,
            @JsonInclude List<State> states,
            @JsonInclude List<Entity> entities,
            @JsonInclude List<Match> matches,
            boolean flagged,
            Tags.@Nullable Opinion opinion) {}

    /** {@code field} says "summary" for what stands there; without it, offsets point into the title. */
    private record State(String code, String text, int start, int end, Role role, @Nullable String field) {}

    private record Entity(String kind, String text, int start, int end, @Nullable String field) {}

    private record Match(
            String rule,
            String subject,
            boolean primary,
            boolean accepted,
            Precedence precedence,
            Modality modality,
            Speaker speaker,
            @JsonInclude List<PairOut> pairs,
            @JsonInclude List<Affected> affected,
            @Nullable EventCode event,
            @JsonInclude List<RuleMatch.Evidence> evidence) {}

    private record PairOut(Pair pair, Signal signal, Roles roles) {}

    /** Who acts on whom; both absent when the text does not say. */
    private record Roles(@Nullable String source, @Nullable String target, boolean known) {}

    private record Affected(Pair pair, Signal signal) {}

    /**
     * Tags line by line; a line that is no headline is told to {@code err} with its number and left out.
     *
     * @param undated when a headline without a date was published
     * @return how many lines were no headline
     */
    static int tag(BufferedReader in, PrintWriter out, PrintWriter err, CompiledBook book, Instant undated)
            throws IOException {
        int number = 0;
        int bad = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Headline headline = headline(Json.read(line, HeadlineLine.class), undated);
                out.println(Json.text(line(headline.id(), Tagger.tag(headline, book))));
            } catch (InvalidJsonException | IllegalArgumentException e) {
                bad++;
                err.println("watchfloor: line " + number + ": " + e.getMessage());
            }
        }
        out.flush();
        err.flush();
        return bad;
    }

    private static Headline headline(HeadlineLine in, Instant undated) {
        if (in.id() == null || in.title() == null) {
            throw new IllegalArgumentException("a headline needs id and title");
        }
        Instant published = Objects.requireNonNullElse(in.published(), undated);
        return Headline.of(
                in.id(),
                "lines",
                Objects.requireNonNullElse(in.outlet(), "unknown"),
                in.title(),
                in.summary(),
                in.language(),
                published);
    }

    private static Out line(String id, Tags tags) {
        return new Out(
                id,
                tags.states().stream()
                        .map(s -> new State(s.code(), s.text(), s.start(), s.end(), s.role(), unlessTitle(s.field())))
                        .toList(),
                tags.entities().stream()
                        .map(e -> new Entity(e.kind(), e.text(), e.start(), e.end(), unlessTitle(e.field())))
                        .toList(),
                tags.matches().stream().map(TaggedLines::match).toList(),
                tags.flagged(),
                tags.opinion());
    }

    private static @Nullable String unlessTitle(String field) {
        return field.equals("title") ? null : field;
    }

    private static Match match(RuleMatch match) {
        return new Match(
                match.rule(),
                match.subject(),
                match.primary(),
                match.accepted(),
                match.ruling().precedence(),
                match.claim().modality(),
                match.claim().speaker(),
                match.pairs().stream().map(TaggedLines::pair).toList(),
                match.affected().stream()
                        .map(pair -> new Affected(pair.pair(), pair.signal()))
                        .toList(),
                match.ruling().event(),
                match.evidence());
    }

    private static PairOut pair(PairSignal pair) {
        return new PairOut(pair.pair(), pair.signal(), new Roles(pair.source(), pair.target(), pair.rolesKnown()));
    }
}
