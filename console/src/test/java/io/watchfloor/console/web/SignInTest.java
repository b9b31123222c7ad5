package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.SignIn;
import io.watchfloor.console.web.access.SignIns;
import io.watchfloor.console.web.access.TestClock;
import io.watchfloor.console.web.access.User;
import io.watchfloor.console.web.access.Users;
import io.watchfloor.kafka.SettingsException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SignInTest extends Visitor {
    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private SignIn signIn;
    private DeskAtHand desk;

    @Override
    DeskAtHand desk() {
        return desk;
    }

    @AfterEach
    void stop() {
        desk.close();
    }

    private void start(String... settings) {
        Map<String, String> chosen = new java.util.TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            chosen.put(settings[i], settings[i + 1]);
        }
        signIn = SignIns.in(folder, clock, chosen);
        desk = DeskAtHand.asking(signIn);
        LookAtDesk.fill(desk);
    }

    @Test
    void showsNothingOfTheDeskToWhoIsNotSignedIn() throws Exception {
        start();
        for (String path : List.of("/", "/i/CHN-USA.airspace.1", "/feeds", "/handover", "/silences", "/load")) {
            HttpResponse<String> page = send(get(path));
            assertThat(page.statusCode()).as(path).isEqualTo(303);
            assertThat(page.headers().firstValue("Location"))
                    .contains("/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
            HttpResponse<String> facts = send(get(path).setHeader("Accept", "application/json"));
            assertThat(facts.statusCode()).as(path).isEqualTo(401);
            assertThat(facts.body()).isEqualTo("{\"error\":\"You are signed out. Sign in, then do it again.\"}");
        }
        assertThat(send(get("/nowhere")).body()).doesNotContain("incident");
        assertThat(send(get("/sign-in")).body())
                .contains("autocomplete=\"current-password\"")
                .doesNotContain("P1");
        assertThat(send(get("/stream")).body()).contains("event: signed-out").doesNotContain("pulse");
        assertThat(send(get("/health/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void signsInWithNameAndPasswordAndOutAgain() throws Exception {
        start();

        HttpResponse<String> answer = signIn(" Ada", SignIns.PASSWORD, "/feeds");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/feeds");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Secure");
        String cookie = cookie(answer);
        assertThat(send(get("/").header("Cookie", cookie)).body()).contains("ada, officer");

        assertThat(send(post("/sign-out", "", cookie)).statusCode()).isEqualTo(403);
        assertThat(send(post("/sign-out", "token=" + token(cookie), cookie)).statusCode())
                .isEqualTo(303);
        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(303);
    }

    @Test
    void saysTheSameOfAWrongNameAndAWrongPassword() throws Exception {
        start();

        HttpResponse<String> password = signIn("ada", "a wrong password", "/");
        HttpResponse<String> name = signIn("nobody", "a wrong password", "/");
        assertThat(password.statusCode()).isEqualTo(401);
        assertThat(password.body())
                .contains("Name or password is wrong.", "value=\"ada\"")
                .isEqualTo(name.body().replace("nobody", "ada"));
        Document far = Jsoup.parse(signIn("\"" + "a".repeat(98), "", "/").body());
        assertThat(far.select("#name").val()).isEqualTo("\"" + "a".repeat(63));
        assertThat(signIn("olga", "", "/").statusCode()).isEqualTo(401);
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        start();
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("ada", "guess " + i, "/").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> right = signIn("ada", SignIns.PASSWORD, "/");
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValueAsLong("Retry-After")).hasValue(301);
        assertThat(right.body()).contains("Too many tries.");
        assertThat(signIn("vera", SignIns.PASSWORD, "/").statusCode()).isEqualTo(303);

        clock.pass(Duration.ofMinutes(5));
        assertThat(signIn("ada", SignIns.PASSWORD, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void endsASessionThatIsNotUsedAndWarnsBefore() throws Exception {
        start();
        String cookie = cookie(signIn("ada", SignIns.PASSWORD, "/"));
        clock.pass(Duration.ofHours(11).plusMinutes(50));
        assertThat(streamUntil(cookie, "event: session")).contains("data: {\"left\":600}");

        send(post("/session", "token=" + token(cookie), cookie));
        clock.pass(Duration.ofHours(11));
        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(200);

        clock.pass(Duration.ofHours(12));
        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(303);
        assertThat(streamUntil(cookie, "event: signed-out")).isNotEmpty();
    }

    @Test
    void keepsSessionsOverARestart() throws Exception {
        start();
        String cookie = cookie(signIn("ada", SignIns.PASSWORD, "/"));
        desk.close();

        desk = DeskAtHand.asking(SignIns.again(folder, clock, Map.of()));

        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(200);
    }

    @Test
    void takesARoleAtOnceAndASeatAwayFromWhoIsRemovedOrHasANewPassword() throws Exception {
        start();
        String cookie = cookie(signIn("ada", SignIns.PASSWORD, "/"));
        String hash = users().find("ada").orElseThrow().password();

        change(users().with(new User("ada", Role.ADMIN, hash)));
        assertThat(send(get("/").header("Cookie", cookie)).body()).contains("ada, admin");

        change(users().with(new User("ada", Role.ADMIN, hash + "a")));
        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(303);

        change(users().with(new User("ada", Role.ADMIN, hash)).without("ada"));
        assertThat(send(get("/").header("Cookie", cookie)).statusCode()).isEqualTo(303);
    }

    @Test
    void opensOnceByALinkOnThisMachine() throws Exception {
        start();
        String link = signIn.firstLink().orElseThrow();

        assertThat(send(get(link).header("X-Forwarded-For", "198.51.100.9")).statusCode())
                .isEqualTo(401);
        HttpResponse<String> first = send(get(link));
        assertThat(first.body()).contains("url=/");
        assertThat(send(get("/").header("Cookie", cookie(first))).body()).contains("local admin, admin");
        assertThat(send(get(link)).statusCode()).isEqualTo(401);

        assertThat(signIn.firstLink()).as("one for each folder of data").isEmpty();
        String late = SignIns.link(folder, clock);
        clock.pass(Duration.ofHours(1));
        assertThat(send(get(late)).statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkOutlivesARestartWhichMakesNoOther() throws Exception {
        start();
        String link = signIn.firstLink().orElseThrow();
        desk.close();
        signIn = SignIns.again(folder, clock, Map.of());
        desk = DeskAtHand.asking(signIn);
        assertThat(signIn.firstLink()).isEmpty();
        assertThat(send(get(link)).body()).contains("url=/");
        String next = SignIns.link(folder, clock);
        assertThat(send(get(link)).statusCode()).isEqualTo(401);
        assertThat(send(get(next)).body()).contains("url=/");
        assertThat(Files.readString(folder.resolve("console/link.json"))).doesNotContain(next.split("=", 2)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.yaml", "rules/users.yaml", "actors/../users.yaml"})
    void keepsNoUsersWhereTheDecisionBookLies(String file) {
        start();

        assertThatThrownBy(() -> SignIns.again(folder, clock, Map.of("access.users", file)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("would be published");
    }

    @Test
    void makesNoLinksWhenTheyAreOff() {
        start("access.link", "off");

        assertThat(signIn.firstLink()).isEmpty();
    }

    @Test
    void takesTheWordOfATrustedProxyOnly() throws Exception {
        start("access.proxies", "127.0.0.1");
        assertThat(send(get("/").header("Remote-User", "Olga")).body()).contains("olga, operator");
        assertThat(send(get("/").header("Remote-User", "new@desk.example")).body())
                .contains("new@desk.example, viewer");
        assertThat(send(get("/").header("Remote-User", "<b>x</b>")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> signedIn =
                send(post("/sign-in", form("ada", SignIns.PASSWORD, "/"), "").header("X-Forwarded-Proto", "https"));
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
        desk.close();

        start("access.proxies", "10.0.0.7");
        assertThat(send(get("/").header("Remote-User", "ada")).statusCode()).isEqualTo(303);
    }

    @Test
    void doesNotAnswerUnderANameThatIsNotItsOwn() throws Exception {
        start("access.hosts", "desk.example");
        String cookie = cookie(signIn("ada", SignIns.PASSWORD, "/"));

        assertThat(raw("evil.example:" + desk.port(), cookie)).startsWith("HTTP/1.1 421");
        assertThat(raw("desk.example", cookie)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example"})
    void takesNoChangeFromAPageOfAnotherSite(String header) throws Exception {
        start();
        String cookie = cookie(signIn("ada", SignIns.PASSWORD, "/"));
        String name = header.substring(0, header.indexOf(':'));
        String value = header.substring(header.indexOf(':') + 2);

        assertThat(send(post("/session", "token=" + token(cookie), cookie).header(name, value))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post("/sign-in", form("ada", SignIns.PASSWORD, "/"), "").header(name, value))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void comesBackFromALinkInAMail() throws Exception {
        start();

        HttpResponse<String> answer = send(get("/i/CHN-USA.airspace.1").header("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.body()).contains("content=\"0;url=/i/CHN-USA.airspace.1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void sendsNobodyElsewhereAfterSignIn(String next) throws Exception {
        start();

        assertThat(signIn("ada", SignIns.PASSWORD, next).headers().firstValue("Location"))
                .contains("/");
        assertThat(send(get("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                        .body())
                .contains("name=\"next\" value=\"/\"");
    }

    private Users users() {
        return io.watchfloor.console.web.access.UsersFile.load(folder.resolve("access/users.yaml"));
    }

    private void change(Users users) {
        SignIns.write(folder, users);
        clock.pass(Duration.ofSeconds(1));
    }
}
