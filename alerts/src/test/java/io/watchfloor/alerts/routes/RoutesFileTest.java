package io.watchfloor.alerts.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.kafka.SettingsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutesFileTest {
    private static final String GOOD =
            """
            route:
              receiver: log
              routes:
                - matchers: ['precedence=~"immediate|flash"']
                  receiver: desk
                  continue: true
                - matchers: [state="TWN"]
                  receiver: taiwan
                  routes:
                    - matchers: [type="closed"]
                      receiver: log
            receivers:
              - name: log
              - name: desk
              - name: taiwan
            ---
            channels:
              log: {log: {}}
              desk: {webhook: {url: "https://desk.example/hook", secret_env: DESK}}
              taiwan: {log: {}}
            """;

    @Test
    void theFirstChildThatMatchesTakesTheEventUnlessItContinues() {
        Routes routes = read(GOOD);
        assertThat(receivers(routes, Map.of("precedence", "flash", "state", "TWN")))
                .containsExactly("desk", "taiwan");
        assertThat(receivers(routes, Map.of("precedence", "routine", "state", "TWN")))
                .containsExactly("taiwan");
        assertThat(receivers(routes, Map.of("precedence", "flash", "state", "CHN")))
                .containsExactly("desk");
    }

    @Test
    void theRootTakesWhatNoChildTakes() {
        assertThat(receivers(read(GOOD), Map.of("precedence", "routine", "state", "CHN")))
                .containsExactly("log");
    }

    @Test
    void aDeeperRouteTakesTheEventFromItsParent() {
        assertThat(receivers(read(GOOD), Map.of("state", "TWN", "type", "closed")))
                .containsExactly("log");
    }

    @Test
    void aReceiverNamedTwiceIsToldOnce() {
        String twice = GOOD.replace("receiver: taiwan\n", "receiver: desk\n");
        assertThat(receivers(read(twice), Map.of("precedence", "flash", "state", "TWN")))
                .containsExactly("desk");
    }

    @Test
    void theSecondDocumentSaysHowAReceiverIsReached() {
        assertThat(read(GOOD).channels().get("desk").kind()).isEqualTo("webhook");
    }

    @Test
    void namesAnUndefinedReceiverWithItsPlaceAndTheNearestName() {
        assertThat(errors(GOOD.replace("receiver: desk", "receiver: deks")))
                .contains(
                        "routes.yaml:5:17: undefined receiver 'deks' (did you mean desk?); list it below 'receivers'");
    }

    @Test
    void namesAnUnknownKeyWithItsPlaceAndTheNearestKey() {
        assertThat(errors(GOOD.replace("continue: true", "contineu: true")))
                .containsExactly("routes.yaml:6:7: route: unknown key 'contineu' (did you mean continue?)");
    }

    @Test
    void pointsAtTheOffsetInsideAMatcher() {
        assertThat(errors(GOOD.replace("precedence=~", "precedense=~")).get(0))
                .startsWith("routes.yaml:4:19: matcher: unknown label 'precedense' (did you mean precedence?)");
        assertThat(errors(GOOD.replace("immediate|flash", "immediate|(flash")).get(0))
                .startsWith("routes.yaml:4:")
                .contains("no regular expression");
    }

    @Test
    void aReceiverWithoutAChannelIsAnError() {
        assertThat(errors(GOOD.replace("  taiwan: {log: {}}\n", "")))
                .singleElement()
                .asString()
                .contains("receiver 'taiwan' has no channel");
    }

    @Test
    void anUnknownKindOfChannelIsAnError() {
        assertThat(errors(GOOD.replace("taiwan: {log: {}}", "taiwan: {webhok: {}}")))
                .singleElement()
                .asString()
                .contains("unknown key 'webhok' (did you mean webhook?)");
    }

    @Test
    void aReceiverMayBeMarkedToBeToldWithoutTheBroker() {
        String marked = GOOD.replace("taiwan: {log: {}}", "taiwan: {log: {}, trouble: true}");

        assertThat(read(marked).watch().direct()).containsExactly("taiwan");
        assertThat(read(GOOD).watch().direct()).isEmpty();
        assertThat(errors(marked.replace("trouble: true", "trouble: yes")))
                .singleElement()
                .asString()
                .contains("trouble: \"yes\" is neither true nor false");
        assertThat(errors(marked.replace("log: {}, trouble", "atom: {file: a.xml, title: A}, trouble")))
                .singleElement()
                .asString()
                .contains("an atom file calls nobody");
        assertThat(errors(marked.replace("log: {}, trouble", "trouble")))
                .singleElement()
                .asString()
                .contains("receiver 'taiwan' needs exactly one channel");
    }

    @Test
    void aSecretInTheFileIsAnError() {
        assertThat(errors(GOOD.replace("secret_env: DESK", "secret: whsec_abc")))
                .anyMatch(error -> error.contains("'secret' must not stand in this file"));
    }

    @Test
    void theRootTakesEverything() {
        assertThat(errors(GOOD.replace(
                        "receiver: log\n  routes", "receiver: log\n  matchers: [type=\"opened\"]\n  routes")))
                .singleElement()
                .asString()
                .contains("the root route takes everything");
    }

    @Test
    void aReceiverThatNoRouteLeadsToIsAWarning() {
        Findings findings = new Findings();
        RoutesFile.read("routes.yaml", GOOD.replace("receiver: desk", "receiver: log"), findings);
        assertThat(findings.sorted())
                .extracting(Finding::toString)
                .containsExactly("routes.yaml:1:1: warning: no route leads to receiver 'desk'");
    }

    @Test
    void brokenYamlSaysWhere() {
        assertThat(errors("route: [")).singleElement().asString().startsWith("routes.yaml:1:");
    }

    @Test
    void theFileThatWeShipIsRead() {
        assertThat(RoutesFile.load(Path.of("../config/routes.yaml")).channels()).containsKey("log");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> RoutesFile.load(Path.of("nowhere.yaml")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    private static Routes read(String text) {
        Findings findings = new Findings();
        Optional<Routes> routes = RoutesFile.read("routes.yaml", text, findings);
        assertThat(findings.hasErrors()).isFalse();
        return routes.orElseThrow();
    }

    private static List<String> errors(String text) {
        Findings findings = new Findings();
        assertThat(RoutesFile.read("routes.yaml", text, findings)).isEmpty();
        return findings.sorted().stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .toList();
    }

    private static List<String> receivers(Routes routes, Map<String, String> labels) {
        return routes.match(Labels.of(labels)).stream().map(Route::receiver).toList();
    }
}
