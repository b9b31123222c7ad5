package io.watchfloor.console.web;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Json;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a desk over HTTP, as a browser does. */
abstract class Visitor {
    private final HttpClient http = HttpClient.newHttpClient();

    /** Which is asked. */
    abstract DeskAtHand desk();

    HttpResponse<String> signIn(String name, String password, String next) throws Exception {
        return send(post("/sign-in", form(name, password, next), ""));
    }

    static String form(String name, String password, String next) {
        return "name=" + encoded(name) + "&password=" + encoded(password) + "&next=" + encoded(next);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    String token(String cookie) throws Exception {
        String facts = send(get("/session")
                        .setHeader("Accept", "application/json")
                        .header("Cookie", cookie))
                .body();
        return Json.mapper().readTree(facts).at("/token").asText();
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(desk().url(path))).header("Accept", "text/html");
    }

    HttpRequest.Builder post(String path, String form, String cookie) {
        return get(path)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    List<String> streamUntil(String cookie, String wanted) throws Exception {
        HttpResponse<java.util.stream.Stream<String>> answer =
                http.send(get("/stream").header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofLines());
        List<String> lines = new java.util.ArrayList<>();
        try (var all = answer.body()) {
            java.util.Iterator<String> each = all.iterator();
            while (each.hasNext()) {
                lines.add(each.next());
                if (lines.get(lines.size() - 1).equals(wanted)) {
                    lines.add(each.next());
                    return lines;
                }
            }
        }
        return List.of();
    }

    /** A request with a Host header of our own making, which the client above does not allow. */
    String raw(String host, String cookie) throws Exception {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), desk().port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
