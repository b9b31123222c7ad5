package io.watchfloor.incidents.happenings;

import io.watchfloor.incidents.happenings.CallRecord.Word;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who may call: what judged calls say of each term at any time, and how an event is told whose term has lost the right. What
 * reaches flash always calls. Without words nothing is lost.
 */
public final class RightToCall {
    private final Map<String, List<JudgedCall>> calls = new TreeMap<>();
    private final Map<String, List<Instant>> givenBack = new HashMap<>();
    private final Map<String, Instant> first = new HashMap<>();

    /** By these calls, in whatever order. */
    public RightToCall(Collection<JudgedCall> judged) {
        for (JudgedCall one : judged) {
            if (one.isGivenBack()) {
                givenBack.computeIfAbsent(one.term(), term -> new ArrayList<>()).add(one.at());
            } else {
                calls.computeIfAbsent(one.term(), term -> new ArrayList<>()).add(one);
                first.merge(one.incident(), one.at(), (before, at) -> before.isBefore(at) ? before : at);
            }
        }
    }

    /** The records of all terms that somebody judged, the worst first. */
    public List<CallRecord> records(Instant now) {
        return calls.keySet().stream()
                .map(term -> record(term, now))
                .filter(record -> record.judged() > 0)
                .sorted(Comparator.comparing(CallRecord::mean).thenComparing(CallRecord::term))
                .toList();
    }

    /** The incident by which a term called last. */
    public Optional<String> lastIncident(String term) {
        return calls.getOrDefault(term, List.of()).stream()
                .max(Comparator.comparing(JudgedCall::at).thenComparing(JudgedCall::incident))
                .map(JudgedCall::incident);
    }

    private CallRecord record(String term, Instant now) {
        Instant since = givenBack.getOrDefault(term, List.of()).stream()
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        List<Word> words = calls.getOrDefault(term, List.of()).stream()
                .flatMap(
                        call -> call.words().stream()
                                .filter(word -> !word.at().isAfter(now))
                                .reduce((before, after) -> after)
                                .stream())
                .filter(word -> word.at().isAfter(now.minus(CallRecord.KEPT)))
                .filter(word -> word.at().isAfter(since))
                .toList();
        return CallRecord.of(term, words, now);
    }

    /**
     * An event as it is told: the same, or as priority with the reason. An incident that called before its term lost the right
     * keeps its precedence, so that whoever was called hears how it goes on, but does not call again.
     */
    public IncidentEvent told(IncidentEvent event) {
        return loss(event).map(record -> asPriority(event, record)).orElse(event);
    }

    /** The record by which an event is told as priority, if it is. */
    public Optional<CallRecord> loss(IncidentEvent event) {
        Precedence level = event.incident().level().computed();
        String term = JudgedCall.term(event);
        if (level != Precedence.IMMEDIATE || term == null || !calls.containsKey(term)) {
            return Optional.empty();
        }
        CallRecord record = record(term, event.knownAt());
        Instant lost = record.lost();
        boolean known = lost != null
                && first.getOrDefault(event.incident().id(), Instant.MAX).isBefore(lost);
        return lost == null || (known && !event.calls()) ? Optional.empty() : Optional.of(record);
    }

    private static IncidentEvent asPriority(IncidentEvent event, CallRecord record) {
        Call call = event.call();
        Incident header = event.incident().with(event.incident().level().capped(Precedence.PRIORITY));
        return event.told(
                event.why() + "; told as priority: " + record.summary(),
                call == null ? null : call.as(CallKind.NONE),
                header);
    }
}
