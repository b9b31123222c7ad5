package io.watchfloor.proofs.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Publishes a story that opens an incident of its own, and sees when a receiver was told and the desk shows it. */
final class Probe {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 100;
    /** Who may see a balloon, each once: its incident is then new. Those that the samples name come last. */
    private static final List<String> SEEN_FROM = List.of(
            "Italy:ITA",
            "Norway:NOR",
            "Finland:FIN",
            "Chile:CHL",
            "Peru:PER",
            "Argentina:ARG",
            "Nepal:NPL",
            "Mongolia:MNG",
            "Egypt:EGY",
            "Portugal:PRT",
            "Ireland:IRL",
            "Austria:AUT",
            "Indonesia:IDN",
            "Malaysia:MYS",
            "Vietnam:VNM",
            "Morocco:MAR",
            "Ghana:GHA",
            "Ecuador:ECU",
            "Kenya:KEN",
            "Brazil:BRA",
            "Greece:GRC",
            "Spain:ESP",
            "Thailand:THA",
            "Mexico:MEX");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private final String world;
    private final String console;
    private int asked;

    Probe(Fleet fleet) {
        this.world = fleet.world();
        this.console = fleet.console();
    }

    /** The codes of the states that can see a balloon. */
    static List<String> codes() {
        return SEEN_FROM.stream()
                .map(state -> state.substring(state.indexOf(':') + 1))
                .toList();
    }

    /** Publishes the next story; returns the pair that it is about. */
    String publish() throws InterruptedException {
        String[] state = SEEN_FROM.get(asked++ % SEEN_FROM.size()).split(":", -1);
        post("/story", state[0] + " tracks Chinese spy balloon over its coast, officials say");
        return state[1].compareTo("CHN") < 0 ? state[1] + "-CHN" : "CHN-" + state[1];
    }

    /** Headlines a second from now on. */
    void rate(int perSecond) throws InterruptedException {
        post("/rate", Integer.toString(perSecond));
    }

    /** What the outside world published and was told; without fields while it is too busy to say. */
    JsonNode ledger() throws InterruptedException {
        JsonNode found = find(world + "/ledger");
        return found == null ? MissingNode.getInstance() : found;
    }

    List<String> published() throws InterruptedException {
        return body(world + "/titles").lines().toList();
    }

    boolean told(String pair) throws InterruptedException {
        return any(ledger().path("told"), told -> told.path("incident").asText().startsWith(pair + "."));
    }

    boolean shown(String pair) throws InterruptedException {
        JsonNode board = find(console + "/");
        return board != null
                && any(
                        board.path("open"),
                        incident -> incident.path("pair").asText().equals(pair));
    }

    /** How many webhooks came about the broker. */
    int toldOfBroker() throws InterruptedException {
        int count = 0;
        for (JsonNode told : ledger().path("told")) {
            count += told.path("type").asText().equals("notice.broker") ? 1 : 0;
        }
        return count;
    }

    /** The board as a browser is shown it; empty while nothing answers. */
    String page() throws InterruptedException {
        try {
            HttpRequest request =
                    request(console + "/").setHeader("Accept", "text/html").build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> wanted) {
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all.stream().anyMatch(wanted);
    }

    /** A question that may have to be asked again. */
    @FunctionalInterface
    interface Question {
        boolean yes() throws IOException, InterruptedException;
    }

    /** Asks until the answer is yes; false when that takes longer than so many seconds. */
    static boolean await(Question question, long seconds) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!question.yes()) {
            if (System.nanoTime() > until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    private void post(String path, String body) throws InterruptedException {
        try {
            http.send(
                    request(world + path)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new CommandFailed("the outside world of the proof does not answer at " + world + path + ": " + e);
        }
    }

    private String body(String url) throws InterruptedException {
        try {
            return http.send(request(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new CommandFailed("no answer from " + url + ": " + e);
        }
    }

    /** Absent while nothing answers. */
    private @Nullable JsonNode find(String url) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request(url).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Json.mapper().readTree(answer.body()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The desk lets in whom its proxy names, as which the configuration of the proof takes us. */
    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .header("Remote-User", "prover");
    }
}
