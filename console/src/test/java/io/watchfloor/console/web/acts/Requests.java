package io.watchfloor.console.web.acts;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests to a desk, as the scripts of its pages send them. */
final class Requests {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final DeskAtHand desk;

    Requests(DeskAtHand desk) {
        this.desk = desk;
    }

    /** An answer: its status and its JSON. */
    record Said(int status, JsonNode facts) {
        String message() {
            return facts.path("message").asText(facts.path("error").asText());
        }
    }

    /** Posts a form of names and values in turn. */
    Said post(String path, String... fields) throws IOException, InterruptedException {
        return post(path, "application/x-www-form-urlencoded", encoded(fields));
    }

    /** Posts a form as a browser without scripts does, and answers with the page. */
    String form(String path, String... fields) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + desk.token() + "&" + encoded(fields)))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String encoded(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    Said json(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body);
    }

    private Said post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "application/json")
                .header("Content-Type", type)
                .header("X-Watchfloor-Token", desk.token())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Said(answer.statusCode(), Json.mapper().readTree(answer.body()));
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path, "text/html");
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return Json.mapper().readTree(get(path, "application/json"));
    }

    private String get(String path, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", type)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
