package io.watchfloor.incidents.happenings;

import io.watchfloor.incidents.happenings.Happenings.Told;
import io.watchfloor.model.Call;
import io.watchfloor.model.IncidentEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The calls of a fold: one happening calls once, by the rule that alerts goes by. Not for many threads. */
public final class CallLog {
    private final List<IncidentEvent> events = new ArrayList<>();

    /**
     * A call, and the event that makes it.
     *
     * @param happening id of what happened
     */
    public record Made(CallLine line, IncidentEvent event, String happening) {}

    /** Takes note of an event; one that calls nobody has no effect. */
    public void take(IncidentEvent event) {
        if (event.calls() && !event.incident().booked().shadow()) {
            events.add(event);
        }
    }

    /** All calls so far, in the order in which they are made. */
    public List<Made> made() {
        List<IncidentEvent> sorted = events.stream().sorted(Happenings.ORDER).toList();
        List<Told> told = Happenings.of(sorted);
        List<Made> calls = new ArrayList<>();
        Map<String, Integer> latest = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            IncidentEvent event = sorted.get(i);
            String happening = told.get(i).happening().id();
            Integer before = latest.get(happening);
            if (told.get(i).sounds() || before == null) {
                latest.put(happening, calls.size());
                calls.add(new Made(line(event), event, happening));
            } else {
                Made made = calls.get(before);
                CallLine line = made.line()
                        .naming(event.incident().id(), event.incident().pair().toString());
                calls.set(before, new Made(line, made.event(), happening));
            }
        }
        return List.copyOf(calls);
    }

    public List<CallLine> lines() {
        return made().stream().map(Made::line).toList();
    }

    /**
     * The same with what people said.
     *
     * @param words about a report, oldest first
     */
    public Stream<JudgedCall> judged(Function<String, List<CallRecord.Word>> words) {
        return made().stream()
                .map(Made::event)
                .flatMap(
                        event -> JudgedCall.of(event)
                                .map(call -> call.with(words.apply(String.valueOf(JudgedCall.report(event)))))
                                .stream());
    }

    private static CallLine line(IncidentEvent event) {
        Calling calling = Calling.of(event);
        Call call = event.call();
        String report = Objects.requireNonNullElse(JudgedCall.report(event), "");
        String why = call == null ? event.incident().level().computed().word() + ": by its rules" : call.why();
        return new CallLine(
                calling.incident() + "@" + event.knownAt(),
                event.knownAt(),
                calling.level(),
                calling.points(),
                why,
                List.of(calling.incident()),
                List.of(calling.pair().toString()),
                CallLine.headline(report),
                calling.act().isEmpty() ? null : calling.act(),
                CallLine.rule(report));
    }
}
