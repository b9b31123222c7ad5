package io.watchfloor.incidents.happenings;

import io.watchfloor.incidents.happenings.CallRecord.Word;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Call;
import io.watchfloor.model.IncidentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call and what people said of the report that made it; or that the owner of a term gave it the right to call back.
 *
 * @param term the act that decided, or the rule where none of the table was read
 * @param incident that called; the one on which it was said that the term may call again
 * @param at journal time of the call, or when it was said
 * @param words about the report, oldest first; the last one counts
 * @param givenBack absent of a call
 */
public record JudgedCall(String term, String incident, Instant at, List<Word> words, @Nullable Boolean givenBack) {
    public JudgedCall {
        words = words == null ? List.of() : List.copyOf(words);
    }

    /** The call that an event makes, as nobody has judged it; empty when it makes none, or nothing decided it. */
    public static Optional<JudgedCall> of(IncidentEvent event) {
        String term = term(event);
        boolean calls = event.calls() && !event.incident().booked().shadow();
        return term == null || !calls
                ? Optional.empty()
                : Optional.of(new JudgedCall(term, event.incident().id(), event.knownAt(), List.of(), null));
    }

    /** That a term may call again, when an accepted note says so. */
    public static Optional<JudgedCall> givenBack(IncidentEvent event) {
        return accepted(event).flatMap(act -> Optional.ofNullable(act.mayCall())
                .map(term -> new JudgedCall(term, act.incident(), act.at(), List.of(), true)));
    }

    /** The act of an event that answers one and accepts it. */
    public static Optional<Act> accepted(IncidentEvent event) {
        return Optional.ofNullable(event.answer()).filter(Answer::accepted).map(Answer::act);
    }

    /** Whether an act says of a report that it is right or wrong. */
    public static boolean judges(Act act) {
        return act.kind() == ActKind.VERDICT && act.report() != null && act.verdict() != null;
    }

    /** What decides the points of an incident at an event: an act of the table, else a rule; absent when neither is known. */
    public static @Nullable String term(IncidentEvent event) {
        Call call = event.call();
        if (call != null && call.term() != null) {
            return call.term();
        }
        String report = report(event);
        return report == null ? null : CallLine.rule(report);
    }

    /** The report that decides, or absent. */
    public static @Nullable String report(IncidentEvent event) {
        Call call = event.call();
        return call == null || call.report() == null ? event.report() : call.report();
    }

    public boolean isGivenBack() {
        return Boolean.TRUE.equals(givenBack);
    }

    /** The same after one word more. */
    public JudgedCall with(Act verdict) {
        Word word = new Word(
                verdict.command(),
                Boolean.TRUE.equals(Objects.requireNonNull(verdict.verdict())),
                verdict.actor(),
                verdict.at());
        return with(Stream.concat(words.stream(), Stream.of(word)).toList());
    }

    /** The same without what was said by a command. */
    public JudgedCall without(@Nullable String command) {
        return with(
                words.stream().filter(word -> !word.command().equals(command)).toList());
    }

    /** The same with these words. */
    public JudgedCall with(List<Word> said) {
        return new JudgedCall(term, incident, at, said, givenBack);
    }
}
