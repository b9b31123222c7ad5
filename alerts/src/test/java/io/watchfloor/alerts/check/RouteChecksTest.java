package io.watchfloor.alerts.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.channel.ChannelKinds;
import io.watchfloor.alerts.check.Previews.Preview;
import io.watchfloor.alerts.check.RouteTests.Result;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.routes.RoutesFile;
import io.watchfloor.analysis.yaml.Finding;
import io.watchfloor.analysis.yaml.Findings;
import java.util.List;
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
                .hasToString("FAILED line 5: {about=[incident], precedence=[flash], state=[CHN]}: receivers: expected [hook], got [mail]"
                        + " by the routes in lines [7]");
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
    }

    private static List<Result> run(String text) {
        Findings findings = new Findings();
        List<Result> results = RouteTests.run(ROUTES, "tests.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return results;
    }
}
