package io.watchfloor.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.watchfloor.incidents.IncidentStore.Epoch;
import io.watchfloor.incidents.IncidentStore.Progress;
import io.watchfloor.incidents.points.PairMemory;
import io.watchfloor.incidents.stories.Prints;
import io.watchfloor.model.Family;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the store of version 1 held, in today's store: there, an incident was a pair, a subject and a pause, and all of a
 * subject were kept in one value. Every incident keeps its id, its members, what people did to it and the answers to their
 * commands; numbers go on.
 */
public final class Version1 {
    /** Subject under which version 1 kept what waits for a reaction. */
    private static final String AFFECTED = "affected";

    private final IncidentStore into;
    /** Cases by pair and subject, in order. */
    private final TreeMap<String, TreeMap<String, JsonNode>> cases = new TreeMap<>();

    private final Map<String, List<ObjectNode>> members = new TreeMap<>();

    private Version1(IncidentStore into) {
        this.into = into;
    }

    /**
     * Converts.
     *
     * @param old keys and values of the store of version 1, in any order
     * @param into an empty store
     */
    public static void convert(Map<String, byte[]> old, IncidentStore into) {
        Version1 conversion = new Version1(into);
        old.forEach(conversion::read);
        conversion.cases.forEach((pair, subjects) -> conversion.pair(Pair.parse(pair), subjects));
        // Last: a store with progress is a converted one.
        into.progress(Optional.ofNullable(old.get("p"))
                .map(bytes -> Json.read(bytes, Progress.class))
                .map(reached -> new Progress(
                        reached.offset(), reached.journalTime(), new Epoch(IncidentLogic.LOGIC, reached.offset() + 1)))
                .orElse(Progress.NONE));
    }

    private void read(String key, byte[] value) {
        String[] parts = key.split("\\|", 4);
        switch (parts[0]) {
            case "c" -> cases.computeIfAbsent(parts[1], none -> new TreeMap<>()).put(parts[2], tree(value));
            case "m" ->
                members.computeIfAbsent(parts[1] + '|' + parts[2], none -> new ArrayList<>())
                        .add((ObjectNode) tree(value));
            case "a" -> into.putAnswered(parts[1], key.substring(parts[1].length() + 3));
            case "k" -> into.put(Json.read(value, CorrelatedReports.class));
            case "h" -> into.put(Pair.parse(parts[1]), Json.read(value, PairMemory.class));
            default -> {
                // The index of what falls due is made anew, and progress comes last.
            }
        }
    }

    private static JsonNode tree(byte[] value) {
        return Json.read(value, JsonNode.class);
    }

    private static <T> T as(JsonNode node, Class<T> type) {
        return Json.read(node.toString(), type);
    }

    private void pair(Pair pair, Map<String, JsonNode> subjects) {
        CaseFile file = CaseFile.load(into, Case.empty(pair));
        subjects.forEach((subject, old) -> subject(file, subject, old));
        // Version 1 knew of no outage: nothing waits for what is not known yet.
        file.reschedule(Instant.MIN);
        file.save(Instant.MIN);
    }

    private void subject(CaseFile file, String subject, JsonNode old) {
        Duration gather = as(old.path("gather"), Duration.class);
        List<ObjectNode> its = members.getOrDefault(file.now().pair() + "|" + subject, List.of());
        int numbered = old.path("numbered").asInt();
        int from = file.now().opened();
        for (int number = 1; number <= numbered; number++) {
            file.open(subject);
        }
        for (ObjectNode member : its) {
            member(file, subject, gather, member, from, old);
        }
        for (JsonNode incident : old.path("incidents")) {
            ObjectNode changed = incident.deepCopy();
            int number = incident.path("number").asInt();
            changed.put("number", from + number);
            List<String> continues = new ArrayList<>();
            incident.path("continues")
                    .forEach(one -> continues.add(file.now().pair() + "." + subject + "." + one.asInt()));
            changed.remove("continues");
            changed.set("birth", tree(Json.write(birth(subject, gather, its, incident, continues))));
            file.put(as(changed, IncidentState.class));
        }
        List<Case.NamedIncident> named = new ArrayList<>(file.now().named());
        for (JsonNode one : old.path("named")) {
            named.add(new Case.NamedIncident(
                    one.path("incident").asText(),
                    subject,
                    Instant.parse(one.path("from").asText()),
                    null));
        }
        named.sort(Comparator.comparing(Case.NamedIncident::from).thenComparing(Case.NamedIncident::incident));
        file.change(file.now().naming(named));
    }

    private static Birth birth(
            String subject, Duration gather, List<ObjectNode> members, JsonNode incident, List<String> continues) {
        int number = incident.path("number").asInt();
        Optional<Report> first = members.stream()
                .filter(member -> member.path("incident").asInt() == number)
                .map(member -> as(member.path("report"), Report.class))
                .min(Comparator.comparing((Report report) -> report.headline().eventTime())
                        .thenComparing(Report::id));
        boolean raised = false;
        for (JsonNode link : incident.path("links")) {
            raised |= link.path("kind").asText().equals("made-of");
        }
        return new Birth(
                subject,
                number,
                gather,
                first.map(report -> Prints.of(report).family()).orElse(Family.OTHER),
                continues,
                raised ? first.map(report -> report.match().rule()).orElse(subject) : null,
                raised ? null : first.map(report -> report.booked().standing()).orElse(null));
    }

    private static void member(
            CaseFile file, String subject, Duration gather, ObjectNode old, int from, JsonNode oldCase) {
        int number = old.path("incident").asInt();
        Member member = as(old, Member.class);
        if (number != Member.WAITING) {
            file.put(new Member(
                    from + number,
                    member.joinedAt(),
                    member.withdrawn(),
                    member.judged(),
                    member.worth(),
                    member.report(),
                    null,
                    null));
            return;
        }
        JsonNode waiting = waiting(oldCase, member.report().id());
        if (waiting == null || waiting.hasNonNull("joined")) {
            return;
        }
        boolean affected = subject.equals(AFFECTED);
        List<String> reactions = member.report().parties().reactions();
        String its = affected && !reactions.isEmpty() ? reactions.get(0) : subject;
        Report report = affected ? member.report().in(its, gather) : member.report();
        file.put(Member.of(Member.WAITING, member.joinedAt(), report, null));
        Instant at = report.headline().eventTime();
        file.change(file.now()
                .waits(new Case.Waiting(
                        report.id(),
                        its,
                        at,
                        at.plus(gather).plus(Case.LATE),
                        affected,
                        report.parties().awaits())));
    }

    private static @Nullable JsonNode waiting(JsonNode oldCase, String report) {
        for (JsonNode one : oldCase.path("waiting")) {
            if (one.path("report").asText().equals(report)) {
                return one;
            }
        }
        return null;
    }
}
