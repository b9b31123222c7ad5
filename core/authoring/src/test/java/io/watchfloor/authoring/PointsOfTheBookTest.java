package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.incidents.IncidentLogic;
import io.watchfloor.incidents.MemoryIncidentStore;
import io.watchfloor.model.Effect;
import io.watchfloor.model.Gravity;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentEvent.Cause;
import io.watchfloor.model.JournalEntry.Reported;
import io.watchfloor.model.Modality;
import io.watchfloor.model.NewsValue;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.model.Signal;
import io.watchfloor.model.Speaker;
import io.watchfloor.rules.gravity.PointsTable;
import io.watchfloor.rules.gravity.UrgencyReader;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.patterns.English;
import io.watchfloor.testkit.Config;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each number under points: of config/urgency.yaml moves what a small year of reports comes to. */
class PointsOfTheBookTest {
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final Pair PAIR = Pair.of("FRA", "ITA");
    private static final String POINTS = points(Config.files().get(UrgencyTable.FILE));
    private static final String PRIORS = "observed: 100\ndays:\n  \"FRA-ITA\": [3, 3, 3, 3, 3, 3, 2, 1, 0, 0]\n";

    /** A report as far as points go by it. */
    private record Told(double hours, String publisher, String reliability, String act, int tenths, NewsValue news) {
        private Report report(int number, PointsTable table) {
            Gravity gravity = new Gravity(tenths, act, null, news, List.of(), null);
            Instant at = START.plusSeconds(Math.round(hours * 3_600));
            String id = "H" + number;
            return new Report(
                    id + "/relations/any",
                    new Report.HeadlineRef(
                            id, 1, at, at, publisher, publisher, null, reliability, "word" + number, null, false, null),
                    new Report.Match(
                            "relations/any",
                            RuleStatus.STABLE,
                            null,
                            Effect.OPENS,
                            Modality.ASSERTED,
                            Speaker.OFFICIAL,
                            number % 3 == 0,
                            null,
                            true,
                            List.of(),
                            List.of()),
                    new Report.Parties(PAIR, Signal.HOSTILE, "FRA", "ITA", true, false, false, null, List.of()),
                    new Report.Booked(
                            "war",
                            Duration.ofDays(3),
                            number == 1 ? Precedence.FLASH : Precedence.ROUTINE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            1),
                    gravity.scored(table.of(gravity, PAIR)));
        }
    }

    private static Told told(double days, double minutes, int publisher, String act, int tenths) {
        return new Told(
                days * 24 + minutes / 60,
                "P" + publisher,
                publisher % 2 == 0 ? "A" : "D",
                act,
                tenths,
                NewsValue.NEW_ACT);
    }

    private static Told told(double days, int publisher, int tenths, NewsValue news) {
        return new Told(days * 24, "P" + publisher, "A", "strike-state", tenths, news);
    }

    /** Stories of one pair, apart by hours, days, weeks and a year; alone and in chorus; of every value of news. */
    private static final List<Told> YEAR = List.of(
            told(0, 0, 2, "strike-state", 61),
            told(0, 400, 1, "strike-state", 50),
            told(1, 0, 2, "seizure", 60),
            told(1, 350, 4, "seizure", 60),
            told(1, 355, 6, "seizure", 60),
            told(10, 0, 1, "seizure", 58),
            told(20, 0, 2, "strike-state", 55),
            told(20, 5, 3, "strike-state", 55),
            told(20, 9, 4, "strike-state", 55),
            told(20, 12, 5, "strike-state", 55),
            told(20, 14, 6, "strike-state", 55),
            told(20, 15, 7, "strike-state", 55),
            told(20, 16, 8, "strike-state", 55),
            told(20, 17, 9, "strike-state", 55),
            told(20, 18, 10, "strike-state", 55),
            told(20, 19, 11, "strike-state", 55),
            told(20, 20, 12, "strike-state", 55),
            told(21.2, 0, 2, "strike-vital", 70),
            told(21.2, 10, 4, "strike-vital", 70),
            told(23.3, 0, 2, "strike-vital", 70),
            told(23.3, 4, 4, "strike-vital", 70),
            told(30, 0, 2, "damage", 20),
            told(31, 0, 2, "damage", 65),
            told(36, 0, 2, "threat", 30),
            told(46, 0, 2, "threat", 60),
            told(50, 0, 2, "deploy", 50),
            told(55, 2, 70, NewsValue.FOLLOW_UP),
            told(60, 2, 70, NewsValue.DAILY_COURSE),
            told(80, 2, 70, NewsValue.RETOLD),
            told(100, 2, 70, NewsValue.PLANNED),
            told(110, 0, 2, "invasion", 85),
            told(110, 490, 2, "invasion", 95),
            told(110, 491, 4, "invasion", 95),
            told(110, 492, 6, "invasion", 95),
            told(110, 493, 8, "invasion", 95),
            told(111.6, 0, 2, "seizure", 58),
            told(111.6, 5, 4, "seizure", 58),
            told(220, 2, 70, NewsValue.NEW_ACT),
            told(225, 0, 2, "seizure", 58),
            told(225, 40, 4, "seizure", 63),
            told(640, 2, 70, NewsValue.NEW_ACT));

    /** The same, and each act that counts for more or less than it is grave, some weeks apart. */
    private static List<Told> withActs() {
        List<Told> all = new ArrayList<>(YEAR);
        Pattern.compile("(?m)^ {4}([a-z-]+): \\d+$")
                .matcher(POINTS.substring(POINTS.indexOf("acts:"), POINTS.indexOf("novelty:")))
                .results()
                .forEach(act -> all.add(told(700 + 20.0 * all.size(), 0, 2, act.group(1), 60)));
        return all;
    }

    private static String points(String file) {
        String section = file.substring(file.indexOf("\npoints:") + 1, file.indexOf("\nbudget:"));
        return section.lines().map(line -> line.replaceAll("#.*", "")).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> year(String points) {
        Findings findings = new Findings();
        PointsTable table = UrgencyReader.read(
                        Map.of(UrgencyTable.FILE, points, "pair-priors.yaml", PRIORS), new English(Set.of()), findings)
                .orElseThrow()
                .points()
                .orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        IncidentLogic logic = new IncidentLogic(new MemoryIncidentStore(), "test");
        List<Told> told = withActs();
        return IntStream.range(0, told.size())
                .boxed()
                .flatMap(i -> {
                    Report report = told.get(i).report(i, table);
                    return logic
                            .apply(new Reported(report.headline().fetched(), report), new Cause(0, i))
                            .events()
                            .stream();
                })
                .map(PointsOfTheBookTest::line)
                .toList();
    }

    private static String line(IncidentEvent event) {
        return event.incident().id() + " " + event.incident().level().computed().word() + " "
                + event.incident().level().arithmetic() + " " + event.call();
    }

    @TestFactory
    List<DynamicTest> eachNumberMovesTheYear() {
        List<String> before = year(POINTS);
        return Pattern.compile("(?<![\\w-])\\d+(?=[ ,}\\]\\n])")
                .matcher(POINTS)
                .results()
                .map(number -> DynamicTest.dynamicTest(name(number), () -> {
                    assertThat(year(with(number, other(number)))).isNotEqualTo(before);
                }))
                .toList();
    }

    /** Far enough from it to matter, within the bounds of what it may be. */
    private static int other(MatchResult number) {
        int was = Integer.parseInt(number.group());
        return was == 90 || was == 80 ? 180 : was == 40 ? 30 : was / 2 + 41;
    }

    private static String name(MatchResult number) {
        String line = POINTS.substring(0, POINTS.indexOf('\n', number.start()));
        return line.substring(line.lastIndexOf('\n') + 1).strip() + " at " + number.start();
    }

    private static String with(MatchResult number, int changed) {
        return POINTS.substring(0, number.start()) + changed + POINTS.substring(number.end());
    }

    @Test
    void theYearCallsAndRests() {
        List<String> lines = year(POINTS);

        assertThat(lines).anyMatch(line -> line.contains("kind=OPENED"));
        assertThat(lines).anyMatch(line -> line.contains("kind=ROSE"));
        assertThat(lines).anyMatch(line -> line.contains("kind=DEVELOPMENT"));
        assertThat(lines).anyMatch(line -> line.contains("kind=NONE"));
    }
}
