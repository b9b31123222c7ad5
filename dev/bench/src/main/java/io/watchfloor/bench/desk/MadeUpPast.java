package io.watchfloor.bench.desk;

import io.watchfloor.model.Change;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleMatch.Evidence;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.testkit.EventVariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Incidents that were made up, each the same whenever it is asked for: two reports and three events, spread evenly over 400
 * days until {@link #END}. Words come as often as in a language, and one title in twenty is Chinese.
 *
 * @param all how many incidents there are
 */
record MadeUpPast(int all) {
    static final Instant END = Instant.parse("2026-11-01T00:00:00Z");
    static final Duration SPAN = Duration.ofDays(400);

    private static final List<String> STATES = List.of(
            "CHN", "USA", "RUS", "UKR", "GBR", "FRA", "DEU", "JPN", "KOR", "PRK", "IND", "PAK", "IRN", "ISR", "TUR",
            "GRC", "SAU", "EGY", "BRA", "VEN");
    private static final List<String> SUBJECTS =
            List.of("airspace", "trade", "border", "cyber", "expulsion", "missile", "sanctions", "official-visit");
    private static final int WORDS = 5_000;
    private static final Duration GATHER = Duration.ofHours(30);

    /**
     * One incident with what happened to it.
     *
     * @param header as it stands now
     */
    record Story(Incident header, List<IncidentEvent> events, List<IncidentReport> reports) {}

    /** The word that stands in one title of about so many as it has rank. */
    static String word(int rank) {
        return "word" + rank;
    }

    static String id(int number) {
        return pair(number) + "." + subject(number) + "." + (number + 1);
    }

    private static Pair pair(int number) {
        int first = number % STATES.size();
        int other = (first + 1 + number / STATES.size() % (STATES.size() - 1)) % STATES.size();
        return Pair.of(STATES.get(first), STATES.get(other));
    }

    private static String subject(int number) {
        return SUBJECTS.get(number / 7 % SUBJECTS.size());
    }

    Story closed(int number) {
        return story(number, true);
    }

    Story open(int number) {
        return story(number, false);
    }

    private Story story(int number, boolean closed) {
        Random random = new Random(number);
        Instant opened = closed
                ? END.minus(SPAN).plus(SPAN.multipliedBy(number).dividedBy(all))
                : END.minus(Duration.ofMinutes(10 + random.nextInt(1_000)));
        List<String> titles = List.of(title(random), title(random));
        List<IncidentEvent> events = new ArrayList<>();
        List<IncidentReport> reports = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            reports.add(report(number, at, titles.get(at), opened.plus(Duration.ofMinutes(5L * at))));
            Incident header = header(number, at + 1, opened, false, titles.subList(0, at + 1));
            events.add(event(header, at == 0 ? Change.OPENED : Change.CORROBORATED, opened.plusSeconds(300L * at)));
        }
        if (closed) {
            Incident header = header(number, 3, opened, true, titles);
            events.add(event(header, Change.CLOSED, opened.plus(GATHER)));
        }
        return new Story(events.get(events.size() - 1).incident(), events, reports);
    }

    /** A headline of the last 30 days that no rule took. */
    Headline headline(int number) {
        Random random = new Random(number);
        Instant at = END.minusSeconds(random.nextInt(30 * 86_400));
        return Headline.of("untaken-" + number, "feed", "Outlet", title(random), title(random), "en", at);
    }

    private static String title(Random random) {
        if (random.nextInt(20) == 0) {
            StringBuilder chinese = new StringBuilder();
            for (int i = 0; i < 18; i++) {
                chinese.append((char) (0x4e00 + random.nextInt(2_000)));
            }
            return chinese.toString();
        }
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            // Zipf: a word of twice the rank comes half as often.
            title.append(word((int) Math.pow(WORDS, random.nextDouble()))).append(' ');
        }
        return title.toString().strip();
    }

    private static IncidentEvent event(Incident header, Change type, Instant at) {
        return EventVariant.of(header, type, at)
                .why(type.word() + " " + header.pair() + " " + header.subject() + " by two publishers")
                .annunciates(type == Change.OPENED)
                .event();
    }

    private static Incident header(int number, int revision, Instant opened, boolean closed, List<String> titles) {
        List<Incident.TopReport> top = new ArrayList<>();
        for (int at = 0; at < titles.size(); at++) {
            top.add(new Incident.TopReport(
                    report(number, at),
                    opened.plusSeconds(300L * at),
                    "Outlet " + at,
                    "Publisher " + at,
                    titles.get(at),
                    "https://outlet.example/" + number + "/" + at,
                    "pack/rule-" + number % 60,
                    null,
                    Modality.ASSERTED,
                    Signal.HOSTILE,
                    null,
                    List.of(new Evidence("what", "title", 0, 5, titles.get(at).substring(0, 5))),
                    null));
        }
        Precedence precedence = precedence(number);
        return new Incident(
                id(number),
                pair(number),
                subject(number),
                number + 1,
                revision,
                new Incident.Course(
                        closed ? IncidentStatus.CLOSED : IncidentStatus.OPEN,
                        opened,
                        opened,
                        opened.plusSeconds(300L * (titles.size() - 1)),
                        closed ? opened.plus(GATHER) : null),
                new Incident.Level(
                        precedence,
                        precedence,
                        null,
                        Signal.HOSTILE,
                        2,
                        List.of(
                                "the rule says so",
                                "credibility 2: two independent publishers, the better of reliability B")),
                new Incident.Coverage(
                        titles.size(),
                        null,
                        0,
                        List.of("Publisher 0", "Publisher 1").subList(0, titles.size()),
                        List.of(),
                        List.of(),
                        top),
                Incident.Ties.NONE,
                new Incident.Booked(null, List.of(), null, false, 1, "bench"),
                Desk.UNTOUCHED,
                Map.of());
    }

    private static Precedence precedence(int number) {
        if (number % 10 == 0) {
            return number % 40 == 0 ? Precedence.FLASH : Precedence.IMMEDIATE;
        }
        return number % 2 == 0 ? Precedence.PRIORITY : Precedence.ROUTINE;
    }

    private static String report(int number, int at) {
        return "h" + number + "-" + at + "/pack/rule-" + number % 60;
    }

    private static IncidentReport report(int number, int at, String title, Instant published) {
        Pair pair = pair(number);
        Report report = new Report(
                report(number, at),
                new Report.HeadlineRef(
                        "h" + number + "-" + at,
                        1,
                        published,
                        published,
                        "Outlet " + at,
                        "Publisher " + at,
                        null,
                        "B",
                        title,
                        "https://outlet.example/" + number + "/" + at,
                        false,
                        null),
                new Report.Match(
                        "pack/rule-" + number % 60,
                        RuleStatus.STABLE,
                        null,
                        Effect.OPENS,
                        Modality.ASSERTED,
                        Speaker.OFFICIAL,
                        true,
                        null,
                        true,
                        List.of(new Evidence("what", "title", 0, 5, title.substring(0, 5))),
                        List.of()),
                new Report.Parties(
                        pair, Signal.HOSTILE, pair.first(), pair.second(), true, false, false, null, List.of()),
                new Report.Booked(
                        subject(number), GATHER, Precedence.PRIORITY, null, null, null, null, null, List.of(), 1),
                null);
        return new IncidentReport(id(number), published, null, null, report);
    }
}
