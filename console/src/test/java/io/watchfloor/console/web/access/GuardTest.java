package io.watchfloor.console.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.board.grants.GrantBook;
import io.watchfloor.console.web.access.Guard.Open;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final String TOKEN = "the-token-of-the-page";

    private final HttpClient http = HttpClient.newHttpClient();

    /** Takes the seat that a header names, as only a test may. */
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                new Guard(
                                context -> {
                                    String role = context.header("X-Role");
                                    return role == null
                                            ? null
                                            : new Seating(new Seat("Ada", Role.valueOf(role)), TOKEN, false);
                                },
                                new Grants(new GrantBook(), new TestClock(), new SimpleMeterRegistry(), used -> {}))
                        .register(config.routes);
                config.routes.get("/open", context -> context.result("open"), Open.EVERYONE);
                config.routes.get(
                        "/who", context -> context.result(Seats.of(context).name()), Role.VIEWER);
                config.routes.post("/own", context -> context.result("owned"), Role.OFFICER);
                config.routes.get("/forgotten", context -> context.result("forgotten"));
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /open,      ,        ,                      200",
        "GET,  /who,       ,        ,                      401",
        "GET,  /who,       VIEWER,  ,                      200",
        "POST, /own,       ,        the-token-of-the-page, 401",
        "POST, /own,       VIEWER,  the-token-of-the-page, 403",
        "POST, /own,       OFFICER, the-token-of-the-page, 200",
        "POST, /own,       OFFICER, ,                      403",
        "POST, /own,       OFFICER, another,               403",
        "POST, /open,      ,        ,                      404",
        "GET,  /forgotten, ADMIN,   ,                      403",
        "GET,  /nowhere,   ,        ,                      404"
    })
    void letsInWhomTheRouteAllows(String method, String path, String role, String token, int status) throws Exception {
        HttpRequest.Builder request = request(method, path, "");
        if (role != null) {
            request.header("X-Role", role);
        }
        if (token != null) {
            request.header(Guard.HEADER, token);
        }

        assertThat(send(request).statusCode()).isEqualTo(status);
    }

    @Test
    void takesTheTokenOfAFormToo() throws Exception {
        HttpRequest.Builder request = request("POST", "/own", "token=" + TOKEN)
                .header("X-Role", "OFFICER")
                .header("Content-Type", "application/x-www-form-urlencoded");

        assertThat(send(request).body()).isEqualTo("owned");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        HttpRequest.Builder request =
                request("POST", "/own", "").header("X-Role", "OPERATOR").header(Guard.HEADER, TOKEN);

        assertThat(send(request).body())
                .isEqualTo("This needs the role officer; yours is operator. Who runs this desk gives roles.");
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
