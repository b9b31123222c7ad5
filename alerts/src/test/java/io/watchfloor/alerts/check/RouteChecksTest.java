package io.watchfloor.alerts.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.check.Previews.Preview;
import io.watchfloor.alerts.check.RouteTests.Result;
import io.watchfloor.alerts.routes.ChannelKinds;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RouteChecksTest {
    private static final Routes ROUTES = RoutesFile.read(
                    "routes.yaml",
                    """
                    route:
                      receiver: log
                      routes:
                        - matchers: [precedence="flash", state=~"TWN|USA"]
                          receiver: hook
                          continue: true
                        - matchers: [precedence="flash"]
                          receiver: mail
                          routes:
                            - {matchers: [type="closed"], receiver: feed}
                            - {matchers: [type="eased"], receiver: chat}
                            - {matchers: [type="denied"], receiver: am}
                    receivers: [{name: log}, {name: hook}, {name: mail}, {name: feed}, {name: chat}, {name: am}]
                    ---
                    channels:
                      log: {log: {}}
                      hook: {webhook: {url: "https://desk.example/", secret_env: S}}
                      mail: {email: {to: [a@b.example], from: w@b.example, smarthost: "mail.example:587"}}
                      feed: {atom: {file: data/watch.xml}}
                      chat: {slack: {url_env: CHAT}}
                      am: {alertmanager: {url: "http://am.example:9093"}}
                    """,
                    new Findings())
            .orElseThrow();

    @Test
    void drawsTheTree() {
        assertThat(RouteTree.draw(ROUTES))
                .isEqualTo(
                        """
                        everything -> log (log, line 2)
                          precedence="flash", state=~"TWN|USA" -> hook (webhook, line 4) and on
                          precedence="flash" -> mail (email, line 7)
                            type="closed" -> feed (atom, line 10)
                            type="eased" -> chat (slack, line 11)
                            type="denied" -> am (alertmanager, line 12)
                        """);
    }

    @Test
    void anExpectationThatFailsNamesTheRoutesThatTookTheEvent() {
        List<Result> results = run(
                """
                tests:
                  - name: a flash about Taiwan
                    labels: {precedence: flash, state: [CHN, TWN]}
                    receivers: [hook, mail]
                  - labels: {precedence: flash, state: CHN}
                    receivers: [hook]
                """);
        assertThat(results).extracting(Result::passed).containsExactly(true, false);
        assertThat(results.get(0)).hasToString("ok a flash about Taiwan");
        assertThat(results.get(1))
                .hasToString(
                        "FAILED line 5: {about=[incident], precedence=[flash], state=[CHN]}: receivers: expected [hook], got [mail]"
                                + " by the routes in lines [7]");
    }

    private static final Routes NIGHT = RoutesFile.read(
                    "routes.yaml",
                    """
                    route:
                      receiver: log
                      group_by: [pair]
                      routes:
                        - {matchers: ['precedence="flash"'], receiver: pager, group_by: ['...'], continue: true}
                        - {receiver: mail, mute_time_intervals: [night], repeat_interval: 1d}
                    receivers: [{name: log}, {name: pager}, {name: mail}, {name: chief}]
                    inhibit_rules:
                      - {source_matchers: ['precedence="flash"'], target_matchers: ['precedence="routine"'], equal: [pair]}
                    time_intervals:
                      - {name: night, time_intervals: [{times: [{start_time: '22:00', end_time: '24:00'}]}]}
                    ---
                    channels: {log: {log: {}}, pager: {log: {}}, mail: {log: {}}, chief: {log: {}}}
                    reminders: {pager: {escalate_to: chief}}
                    heartbeats: {chief: 12h}
                    """,
                    new Findings())
            .orElseThrow();

    @Test
    void drawsGroupsTimesInhibitionAndReminders() {
        assertThat(RouteTree.draw(NIGHT))
                .isEqualTo(
                        """
                        everything -> log (log, line 2), by pair after 0s and every 5m
                          precedence="flash" -> pager (log, line 5) and on
                          everything -> mail (log, line 6), by pair after 0s and every 5m, again every 1d, not at night
                        while precedence="flash" is open, not told: precedence="routine" of the same pair (line 9)
                        a flash that nobody owns: pager again after 2m, chief after 5m
                        heartbeat: chief when it was told nothing for 12h
                        """);
    }

    @Test
    void expectationsKnowTheTimeTheGroupAndWhatElseIsOpen() {
        Findings findings = new Findings();
        List<Result> results = RouteTests.run(
                NIGHT,
                "tests.yaml",
                """
                tests:
                  - name: at night a flash goes to the pager alone
                    labels: {precedence: flash, pair: CHN-USA}
                    at: 2023-02-03T23:00:00Z
                    receivers: [pager]
                    muted: {mail: [night]}
                    grouped: {pager: '', mail: pair=CHN-USA}
                    inhibited: false
                  - name: while a flash is open, routine news of its pair is not told
                    labels: {precedence: routine, pair: CHN-USA}
                    open: [{precedence: flash, pair: CHN-USA}]
                    receivers: []
                    inhibited: true
                  - name: but that of another is
                    labels: {precedence: routine, pair: CHN-TWN}
                    open: [{precedence: flash, pair: CHN-USA}]
                    receivers: [mail]
                  - name: all wrong
                    labels: {precedence: flash, pair: CHN-USA}
                    at: 2023-02-03T21:59:59Z
                    receivers: [pager]
                    muted: {mail: [night]}
                    grouped: {mail: pair=CHN-TWN}
                    inhibited: true
                """,
                findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(results.subList(0, 3)).allMatch(Result::passed);
        assertThat(results.get(3).faults())
                .containsExactly(
                        "receivers: expected [pager], got [pager, mail]",
                        "muted: expected {mail=[night]}, got {}",
                        "grouped: expected {mail=pair=CHN-TWN}, got {mail=pair=CHN-USA}",
                        "inhibited: expected true, got false");
    }

    @Test
    void faultsOfTheExpectationsSayWhere() {
        Findings findings = new Findings();
        RouteTests.run(
                ROUTES,
                "tests.yaml",
                "tests:\n  - labels: {precedense: flash}\n    receivers: [hok]\n    receiver: x\n",
                findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly(
                        "tests.yaml:2:14: unknown label 'precedense' (did you mean precedence?)",
                        "tests.yaml:3:17: unknown receiver 'hok' (did you mean hook?)",
                        "tests.yaml:4:5: test: unknown key 'receiver' (did you mean receivers?)");
    }

    @Test
    void everyChannelShowsWhatItWouldSend() {
        List<Preview> previews = Previews.of(ROUTES, ExampleEvents.all());
        assertThat(previews).extracting(Preview::kind).containsAll(ChannelKinds.ALL.keySet());
        assertThat(previews).allSatisfy(preview -> assertThat(preview.text()).contains("CHN-USA.airspace.7"));
        List<Preview> rest = Previews.ofTheRest(ROUTES, ExampleEvents.all().get(0));
        assertThat(rest).hasSize(3 * ROUTES.channels().size());
        assertThat(rest)
                .filteredOn(preview -> preview.event().equals("reminder"))
                .allSatisfy(preview ->
                        assertThat(preview.text().toUpperCase(Locale.ROOT)).contains("NOBODY OWNS IT AFTER 2M"));
        assertThat(rest)
                .filteredOn(preview -> preview.event().equals("notice"))
                .allSatisfy(preview -> assertThat(preview.text()).contains("1 feed in trouble", "503"));
    }

    private static List<Result> run(String text) {
        Findings findings = new Findings();
        List<Result> results = RouteTests.run(ROUTES, "tests.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return results;
    }
}
