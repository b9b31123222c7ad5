package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.access.SignIns;
import io.watchfloor.console.web.access.TestClock;
import io.watchfloor.model.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks that share a folder, as behind a proxy that sends each request to whichever it likes. */
class TwoDesksTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private SignIn first;
    private SignIn second;
    private DeskAtHand one;
    private DeskAtHand other;

    @BeforeEach
    void start() {
        Map<String, String> settings = Map.of("access.proxies", "127.0.0.1", "access.link", "anywhere");
        SignIns.in(folder, clock, settings);
        first = SignIns.sharing(folder, folder.resolve("data1"), clock, settings);
        second = SignIns.sharing(folder, folder.resolve("data2"), clock, settings);
        one = DeskAtHand.asking(first);
        other = DeskAtHand.asking(second);
        LookAtDesk.fill(one);
        LookAtDesk.fill(other);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOtherAndSignsOutOfBoth() throws Exception {
        String cookie = cookie(signIn(one));
        assertThat(send(get(other, "/").header("Cookie", cookie)).body()).contains("ada, officer");

        HttpResponse<String> out = send(post(one, "/sign-out", "token=" + token(other, "Cookie", cookie))
                .header("Cookie", cookie));
        assertThat(out.statusCode()).as("a page of one desk, sent to the other").isEqualTo(303);
        assertThat(send(get(one, "/").header("Cookie", cookie)).statusCode()).isEqualTo(303);
        assertThat(send(get(other, "/").header("Cookie", cookie)).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsUsedAtOneLivesOnAtTheOther() throws Exception {
        String cookie = cookie(signIn(one));
        clock.pass(Duration.ofHours(11));
        assertThat(send(get(other, "/").header("Cookie", cookie)).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(11));
        assertThat(send(get(one, "/").header("Cookie", cookie)).statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstLinkIsMadeOnceAndOpensEitherOnce() throws Exception {
        String link = first.firstLink().orElseThrow();
        assertThat(second.firstLink()).isEmpty();

        assertThat(send(get(other, link)).body()).contains("url=/");
        assertThat(send(get(one, link)).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageForWhomTheProxyNamesIsTakenByEither() throws Exception {
        assertThat(send(get(one, "/").header("Remote-User", "olga")).body()).contains("olga, operator");
        String token = token(one, "Remote-User", "olga");
        assertThat(send(post(other, "/session", "token=" + token).header("Remote-User", "olga"))
                        .statusCode())
                .isNotEqualTo(403);
        assertThat(send(post(other, "/session", "token=" + token).header("Remote-User", "vera"))
                        .statusCode())
                .isEqualTo(403);
    }

    /** What a page of this desk brings along with each change. */
    private String token(DeskAtHand desk, String header, String value) throws Exception {
        HttpRequest.Builder facts =
                get(desk, "/session").setHeader("Accept", "application/json").header(header, value);
        return Json.mapper().readTree(send(facts).body()).at("/token").asText();
    }

    private HttpResponse<String> signIn(DeskAtHand desk) throws Exception {
        return send(post(
                desk, "/sign-in", "name=ada&password=" + URLEncoder.encode(SignIns.PASSWORD, StandardCharsets.UTF_8)));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static HttpRequest.Builder get(DeskAtHand desk, String path) {
        return HttpRequest.newBuilder(URI.create(desk.url(path))).header("Accept", "text/html");
    }

    private static HttpRequest.Builder post(DeskAtHand desk, String path, String body) {
        return get(desk, path)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
