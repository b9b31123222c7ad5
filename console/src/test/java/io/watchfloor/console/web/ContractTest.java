package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.LookAtDesk;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the interface is held against the code. */
class ContractTest {
    private static final String BASE = "https://watchfloor.invalid";
    private static final String SCHEMAS = "classpath:io/watchfloor/model/schema/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(
                    mappers -> mappers.mapPrefix(BASE + "/schemas/", SCHEMAS).mapPrefix(BASE + "/schema/", SCHEMAS)));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static DeskAtHand desk;
    private static JsonNode openApi;

    @BeforeAll
    static void start() throws Exception {
        desk = DeskAtHand.replay();
        LookAtDesk.fill(desk);
        openApi = get("/openapi.json");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void namesEveryRouteAndNoOther() {
        List<String> described = new ArrayList<>();
        openApi.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(desk.web.routes())
                .filteredOn(route -> !route.startsWith("GET /assets/"))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @CsvSource({
        "/, Board",
        "/?at=yesterday, Problem",
        "/?at=1999-01-01T00:00Z, Problem",
        "/i/CHN-USA.airspace.1, Dossier",
        "/closed, ClosedPage",
        "/closed?pair=CHN-USA, ClosedPage",
        "/i/CHN-USA.airspace.99, Problem",
        "/feeds, Feeds",
        "/handover, Handover",
        "/silences, Silences",
        "/load, Load",
        "/i/CHN-USA.airspace.1/brief, Brief",
        "/i/CHN-USA.airspace.99/brief, Problem",
        "/pairs, Pairs",
        "/world, World",
        "/pairs/CHN-USA, Relation",
        "/states/CHN, State",
        "/states/XXX, Problem",
        "/places, Places",
        "/search, Search",
        "/search?q=balloon, Search",
        "/search?q=*loon, Problem",
        "/pairs/nonsense, Problem",
        "/i/CHN-USA.airspace.1/not-counted, NotCounted",
        "/rules, Rules",
        "/rules/test-desk/spy-balloon, Rule",
        "/rules/test-desk/none, Problem",
        "/rules/test-desk/spy-balloon/edit, Draft",
        "/new-rule, Draft",
        "/files/rules/test-desk.yaml, Draft",
        "/explain?title=Chinese%20spy%20balloon%20over%20Montana, Explanation",
        "/suggestions, Suggestions",
        "/queue, Queue",
        "/vocabulary, Vocabulary",
        "/silences/exercise, Hidden",
        "/ops, Operations",
        "/session, Session",
        "/settings/grants, Grants",
        "/routes, Routes",
        "/routes?incident=CHN-USA.airspace.1&type=escalated, Routes",
        "/routes?incident=CHN-USA.airspace.1&type=dance, Problem",
        "/routes?incident=none, Problem",
        "/brief/none, Problem",
        "/wall/none, Problem",
        "/health/live, Health",
        "/health/ready, Health"
    })
    void answersAsDescribed(String path, String schema) throws Exception {
        assertThat(faults(schema, get(path))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/i/CHN-USA.airspace.1/acts, kind=note&reason=seen&version=0, Outcome",
        "/i/CHN-USA.airspace.1/acts, kind=own&version=77, Outcome",
        "/i/CHN-USA.airspace.1/acts, kind=dance, Problem",
        "/i/CHN-USA.airspace.99/acts, kind=own&version=0, Problem",
        "/silences, matchers=pair%3DCHN-USA&for=1h&dryRun=true, Silenced",
        "/silences, matchers=pair%3DCHN-USA&for=1h&reason=drill, Silenced",
        "/silences/exercise, for=2h, Done",
        "/silences/none, for=2h, Problem",
        "/settings/grants, kind=brief&incident=CHN-USA.airspace.1, GrantMade",
        "/settings/grants, kind=brief, Problem",
        "/settings/grants/none, a=b, Problem",
        "/feeds, url=https%3A%2F%2Fexample.org%2Fnews.xml&outlet=Example, Done",
        "/feeds, url=nowhere&outlet=Example, Problem",
        "/feeds/wire-1, do=poll, Done",
        "/feeds/none, do=poll, Problem",
        "/queue, headline=HEADLINE&said=no, Done",
        "/queue, headline=none&said=no, Problem",
        "/handover, note=nothing, Done",
        "/handover/none/accept, note=nothing, Problem",
        "/ops/dead-letters, do=redrive&all=true&dryRun=true, Told",
        "/ops/undelivered, do=discard&all=true&dryRun=true, Told",
        "/session, a=b, Session",
        "/drafts/lint, DRAFT, Linted",
        "/drafts/try, DRAFT, Tried",
        "/drafts/explain, DRAFT&title=Chinese%20spy%20balloon%20over%20Montana, Explanation",
        "/drafts/test, DRAFT&title=A%20balloon&kind=miss, Text",
        "/drafts/status, DRAFT&status=test, Text",
        "/drafts/status, DRAFT&status=dancing, Problem",
        "/drafts/publish, DRAFT&message=why, Problem",
        "/backtests, DRAFT&days=1, Backtest",
        "/backtests/none/cancel, a=b, Problem"
    })
    void answersWhatChangesSomethingAsDescribed(String path, String fields, String schema) throws Exception {
        assertThat(faults(schema, post(path, fields.replace("DRAFT", draft()).replace("HEADLINE", asked()))))
                .isEmpty();
    }

    /** A headline that the desk asks about. */
    private static String asked() throws Exception {
        return get("/queue").at("/entries/0/question/id").asText();
    }

    /** The fields of a draft that changes a title. */
    private static String draft() throws Exception {
        JsonNode draft = get("/rules/test-desk/spy-balloon/edit");
        String text = draft.get("text").asText().replace("Surveillance balloon", "Observation balloon");
        return "base=" + draft.get("base").asText() + "&file="
                + draft.get("file").asText() + "&rule=" + draft.get("rule").asText() + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void wouldSeeAnUndescribedField() throws Exception {
        ObjectNode board = (ObjectNode) get("/");
        board.put("surprise", 1);

        assertThat(faults("Board", board)).isNotEmpty();
    }

    @Test
    void servesTheSchemasThatItRefersTo() throws Exception {
        assertThat(get("/schemas/incident.schema.json").at("/title").asText()).isEqualTo("Incident");
        assertThat(status("/schemas/unknown.schema.json")).isEqualTo(404);
        assertThat(status("/schemas/..%2F..%2Flogback.xml")).isGreaterThanOrEqualTo(400);
    }

    private static Set<ValidationMessage> faults(String schema, JsonNode answer) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("$id", BASE + "/openapi").put("$ref", "#/components/schemas/" + schema);
        root.set("components", openApi.get("components"));
        return FACTORY.getSchema(URI.create(BASE + "/openapi"), root).validate(answer);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return Json.mapper().readTree(send(path).body());
    }

    private static JsonNode post(String path, String fields) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Watchfloor-Token", desk.token())
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return Json.mapper()
                .readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static int status(String path) throws IOException, InterruptedException {
        return send(path).statusCode();
    }

    private static HttpResponse<String> send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "application/json")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
