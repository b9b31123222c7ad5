package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.grants.Scope;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Grants;
import io.watchfloor.console.web.access.Guard;
import io.watchfloor.model.Desk;
import io.watchfloor.model.Grant;
import io.watchfloor.model.GrantKind;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Sha256;
import io.watchfloor.testkit.Samples;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A grant opens the one thing that it was made for. Nobody is signed in here. */
@Timeout(60)
class GrantsTest {
    private static final String INCIDENT = "CHN-USA.airspace.1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Whoever has no grant and no seat is answered here. */
    private static final Set<String> OPEN = Set.of(
            "GET /sign-in",
            "POST /sign-in",
            "GET /enter",
            "GET /stream",
            "GET /health/live",
            "GET /health/ready",
            "GET /metrics");

    private final DeskAtHand desk = DeskAtHand.asking(context -> null);

    @BeforeEach
    void fill() {
        LookAtDesk.fill(desk);
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    /** Keys by what they are; each opens its own kind of path at most. */
    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("no key", "");
        keys.put("a wrong one", "AAAAAAAAAAAAAAAAAAAAAA");
        keys.put("brief", key(desk.grant(GrantKind.BRIEF, null, INCIDENT)));
        keys.put("wall", key(desk.grant(GrantKind.WALL, "CHN", null)));
        keys.put("one taken back", key(takenBack(GrantKind.BRIEF)));
        keys.put("a wall taken back", key(takenBack(GrantKind.WALL)));
        return keys;
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String takenBack(GrantKind kind) {
        return takeBack(desk.grant(kind, null, kind == GrantKind.BRIEF ? INCIDENT : null));
    }

    private String takeBack(String path) {
        Grant grant = desk.grants.all(desk.wall.instant()).stream()
                .filter(one -> one.hash().equals(hash(path)))
                .findFirst()
                .orElseThrow();
        desk.grants.apply(grant.id(), grant.takenBackBy("kim", desk.wall.instant()));
        return path;
    }

    private static String hash(String path) {
        return Sha256.of(key(path).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyRouteIsShutToEveryKeyButItsOwn() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, String> key : keys().entrySet()) {
            for (String route : desk.web.routes()) {
                String path = route.substring(route.indexOf(' ') + 1);
                boolean keyed = path.contains("{key}");
                boolean own = keyed && path.startsWith("/" + key.getKey() + "/");
                // Its own stream would not end; another test reads it.
                if (!OPEN.contains(route) && !path.startsWith("/assets/") && !(own && path.endsWith("/stream"))) {
                    HttpResponse<String> answer = send(route, key.getValue());
                    all.assertThat(answer.statusCode())
                            .as("%s with %s", route, key.getKey())
                            .isEqualTo(own ? 200 : keyed ? 404 : 401);
                    all.assertThat(!own && answer.body().contains("balloon"))
                            .as("%s with %s tells", route, key.getKey())
                            .isFalse();
                }
            }
            desk.wall.pass(Duration.ofMinutes(1));
        }
        all.assertAll();
    }

    /** With the key in every place where one could look for it. */
    private static HttpRequest request(String url, String method, String key) {
        return HttpRequest.newBuilder(URI.create(url + "?key=" + key))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Cookie", "watchfloor=" + key)
                .header(Guard.HEADER, key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "token=" + key))
                .build();
    }

    private HttpResponse<String> send(String route, String key) throws Exception {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replace("{key}", key.isEmpty() ? "x" : key).replaceAll("\\{[a-z]+}", INCIDENT);
        return HTTP.send(request(desk.url(path), parts[0], key), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void saysTheSameOfEveryKeyThatOpensNothing() throws Exception {
        String ended = desk.grant(GrantKind.BRIEF, null, INCIDENT);
        String back = takenBack(GrantKind.BRIEF);
        String good = desk.grant(GrantKind.WALL, null, null);
        desk.wall.pass(Duration.ofDays(7));
        HttpResponse<String> wrong = page("/brief/AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(wrong.body()).contains("This link opens nothing").doesNotContain("balloon");
        for (String path : new String[] {ended, back, "/brief/" + key(good), "/brief/" + "x".repeat(5000)}) {
            HttpResponse<String> answer = page(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(wrong.body());
            assertThat(told(answer)).isEqualTo(told(wrong));
        }
    }

    private static Map<String, Object> told(HttpResponse<String> answer) {
        Map<String, Object> headers = new LinkedHashMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test
    void letsAnAddressTryThirtyTimesAMinute() throws Exception {
        String good = desk.grant(GrantKind.BRIEF, null, INCIDENT);
        for (int i = 0; i < 30; i++) {
            assertThat(page("/brief/wrong" + i).statusCode()).isEqualTo(404);
        }
        assertThat(page(good).statusCode()).isEqualTo(429);
        assertThat(page(good).headers().firstValue("Retry-After")).hasValue("61");
        assertThat(desk.metrics
                        .counter("watchfloor.console.grants", "outcome", "refused")
                        .count())
                .isEqualTo(30);
        assertThat(desk.metrics
                        .counter("watchfloor.console.grants", "outcome", "limited")
                        .count())
                .isEqualTo(2);

        desk.wall.pass(Duration.ofMinutes(1));
        assertThat(page(good).statusCode()).isEqualTo(200);
        assertThat(desk.metrics
                        .counter("watchfloor.console.grants", "outcome", "opened")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aBriefTellsAStrangerWhatOutletsSayAndNothingOfTheDesk() throws Exception {
        HttpResponse<String> answer = page(desk.grant(GrantKind.BRIEF, null, INCIDENT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("What happened", "What is disputed", "What is not known", "Tension", "balloon")
                .doesNotContain("Since you looked", "What to do", "<a href=\"/", "demo officer", "<form", "/i/");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("private"));
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
    }

    @Test
    void aWallShowsWhatIsUrgentInItsScopeAndNamesNoOfficer() throws Exception {
        desk.show(Samples.with(
                desk.view.incident(INCIDENT),
                new Desk(3, "ana smith", null, null, null, 2, List.of()),
                IncidentStatus.OPEN));
        HttpResponse<String> china = page(desk.grant(GrantKind.WALL, "CHN", null));
        HttpResponse<String> kashmir = page(desk.grant(GrantKind.WALL, "IND-PAK", null));

        assertThat(china.body())
                .contains("US tracks Chinese spy balloon over Montana", "◆ P1", "▲ P2", "id=\"stale\"", "Sound is off")
                .doesNotContain("ana smith", "<a ", "<form", "Border talks");
        assertThat(kashmir.body()).contains("No P1, no P2.", "1 P3 open").doesNotContain("balloon");
        Document map = Jsoup.parse(china.body());
        assertThat(map.select("#ties text.p1").text()).isEqualTo("◆1");
        assertThat(map.select(".of b").eachText()).as("the number on the map").startsWith("1");
        assertThat(map.select("#ties g")).as("China–US, China–Taiwan").hasSize(2);
        assertThat(Jsoup.parse(kashmir.body()).select("#ties g")).hasSize(1);
        assertThat(map.select(".map image").attr("href")).contains("land-11");
        assertThat(page(desk.grant(GrantKind.WALL, "CHN", null) + "?centre=150").body())
                .contains("land-150");
        Grants.Fresh routed = desk.keys.make(GrantKind.WALL, Scope.parse("IND-PAK", "desk", null), "lee");
        desk.grants.apply(routed.grant().id(), routed.grant());
        assertThat(page(routed.path()).body())
                .as("what a receiver hears of")
                .contains("US tracks Chinese spy balloon", "1 P3 open")
                .doesNotContain("Blinken");
        assertThat(china.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @Test
    void aStreamEndsWhenItsGrantIsTakenBack() throws Exception {
        String path = desk.grant(GrantKind.WALL, "CHN", null);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(desk.url(path + "/stream"))).build();
        HttpResponse<Stream<String>> stream = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        Iterator<String> lines = stream.body().iterator();
        while (!lines.next().equals("event: pulse")) {
            assertThat(lines.hasNext()).isTrue();
        }
        takeBack(path);
        long began = System.nanoTime();
        List<String> rest = new ArrayList<>();
        lines.forEachRemaining(rest::add);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(rest).contains("event: ended");
        assertThat(page(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> page(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "text/html")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
