package io.watchfloor.alerts.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.TestRoutes;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of day, week and year in their places; 29 October 2023 is when Berlin leaves summer time. */
class TimeIntervalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {times: [{start_time: '09:00', end_time: '17:00'}]}                          | 2023-02-03T09:00:00Z | true
                    {times: [{start_time: '09:00', end_time: '17:00'}]}                          | 2023-02-03T16:59:59Z | true
                    {times: [{start_time: '09:00', end_time: '17:00'}]}                          | 2023-02-03T17:00:00Z | false
                    {times: [{start_time: '22:00', end_time: '24:00'}]}                          | 2023-02-03T23:59:59Z | true
                    {weekdays: ['monday:friday']}                                                | 2023-02-03T12:00:00Z | true
                    {weekdays: ['monday:friday']}                                                | 2023-02-04T12:00:00Z | false
                    {weekdays: [saturday, Sunday]}                                               | 2023-02-05T12:00:00Z | true
                    {days_of_month: ['1:3']}                                                     | 2023-02-03T12:00:00Z | true
                    {days_of_month: ['-3:-1']}                                                   | 2023-02-26T12:00:00Z | true
                    {days_of_month: ['-3:-1']}                                                   | 2023-02-25T12:00:00Z | false
                    {days_of_month: ['-3:-1']}                                                   | 2024-02-26T12:00:00Z | false
                    {days_of_month: ['5:-1']}                                                    | 2023-02-28T12:00:00Z | true
                    {months: ['february:april'], years: ['2023:2024']}                           | 2023-02-28T12:00:00Z | true
                    {months: ['12']}                                                             | 2023-02-28T12:00:00Z | false
                    {years: [2024]}                                                              | 2023-02-28T12:00:00Z | false
                    {times: [{start_time: '07:00', end_time: '08:00'}], location: Europe/Berlin} | 2023-10-28T05:30:00Z | true
                    {times: [{start_time: '07:00', end_time: '08:00'}], location: Europe/Berlin} | 2023-10-29T05:30:00Z | false
                    {times: [{start_time: '07:00', end_time: '08:00'}], location: Europe/Berlin} | 2023-10-29T06:30:00Z | true
                    {weekdays: [saturday], location: Asia/Taipei}                                | 2023-02-03T16:00:00Z | true
                    """)
    void aMomentIsInsideWhenEveryListHoldsIt(String interval, Instant at, boolean inside) {
        Findings findings = new Findings();
        Routes routes = routes(interval, findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(routes.timeIntervals().get("t").get(0).contains(at)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {times: [{start_time: '9:00', end_time: '17:00'}]}  | 7:31: times: "9:00" is no time of day
                    {times: [{start_time: '22:00', end_time: '07:00'}]} | 7:18: times: start_time must be before end_time
                    {times: [{start_time: '24:01', end_time: '24:00'}]} | 7:31: times: "24:01" is no time of day
                    {times: [{end_time: '24:00'}]}                      | 7:18: times: 'start_time' is missing
                    {weekdays: [moonday]}                               | 7:21: "moonday" must be a day of the week
                    {weekdays: ['friday:monday']}                       | 7:21: "friday:monday" ends before it begins
                    {days_of_month: [0]}                                | 7:26: "0" must be a day from 1 to 31
                    {days_of_month: ['-1:5']}                           | 7:26: days_of_month: a range that begins from the end
                    {days_of_month: ['30:-1']}                          | 7:26: days_of_month: "30:-1" ends before it begins
                    {months: [13]}                                      | 7:19: "13" must be a month
                    {location: Europe/Berlni}                           | 7:20: location: unknown time zone 'Europe/Berlni' (did you mean Europe/Berlin?)
                    {hours: [9]}                                        | 7:10: time interval: unknown key 'hours'
                    """)
    void whatIsNoIntervalSaysWhere(String interval, String error) {
        Findings findings = new Findings();
        routes(interval, findings);
        assertThat(findings.sorted().stream().filter(Finding::isError).map(Finding::toString))
                .hasSize(1)
                .allMatch(found -> found.startsWith("r.yaml:" + error), error);
    }

    @Test
    void anUndefinedIntervalAndALabelInAnInhibitRuleSayWhere() {
        Findings findings = new Findings();
        RoutesFile.read(
                "r.yaml",
                """
                route: {receiver: log, routes: [{receiver: log, mute_time_intervals: [nihgt]}]}
                receivers: [{name: log}]
                time_intervals: [{name: night, time_intervals: []}, {name: night, time_intervals: []}]
                inhibit_rules: [{source_matchers: ['precedence="flash"'], equal: [pare]}]
                ---
                channels: {log: {log: {}}}
                """,
                findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "r.yaml:1:71: undefined time interval 'nihgt' (did you mean night?); list it below"
                                + " 'time_intervals'",
                        "r.yaml:3:60: time interval 'night' stands here a second time",
                        "r.yaml:4:17: inhibit rule: 'target_matchers' is missing",
                        "r.yaml:4:67: equal: unknown label 'pare'");
    }

    private static Routes routes(String interval, Findings findings) {
        String text =
                """
                route: {receiver: log}
                receivers: [{name: log}]
                time_intervals:
                  - name: t
                    time_intervals:
                      # the interval
                      - %s
                ---
                channels: {log: {log: {}}}
                """
                        .formatted(interval);
        return RoutesFile.read("r.yaml", text, findings).orElseGet(() -> TestRoutes.only(Route.to("log")));
    }
}
