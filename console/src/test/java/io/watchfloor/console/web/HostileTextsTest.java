package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Hits;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Past;
import io.watchfloor.console.BookAtHand;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.console.Tainted;
import io.watchfloor.console.web.access.Access;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.console.web.access.Seat;
import io.watchfloor.model.Change;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Json;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever any text field holds, a page has the same elements with the same attributes as with a harmless text there.
 * Every page of the desk, and every text of what it shows.
 */
@Timeout(60)
class HostileTextsTest {
    private static final String HARMLESS = "a harmless text";
    private static final List<String> CORPUS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "\" autofocus onfocus=\"alert(1)",
            "` onmouseover=`alert(1)",
            "x onmouseover=alert(1) y=",
            "</a></p></td></li></title></textarea></style></script><iframe src=javascript:alert(1)>",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//http://a.example",
            "data:text/html,<script>alert(1)</script>",
            "http://a.example/\" onclick=\"alert(1)",
            "<!--<script>",
            "--><script>alert(1)</script>",
            "]]><script>alert(1)</script>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;",
            "${7*7} @if(true) @template.row() !{var x = 1;} $unsafe{x}",
            "{{constructor.constructor('alert(1)')()}}",
            "\u202Eright to left \u2066isolate",
            "zero\u200Bwidth \uFEFF and \u0000 null \u0008",
            "\uD83D\uDE00 half \uD83D pair",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-");

    /** Stands behind each text, so that the words which a rule marked lie within it. */
    private static final String REST = "//and-a-harmless-rest-of-more-than-fifty-characters-to-be-marked";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void neverBecomeElementsOrAttributes() throws Exception {
        Map<String, List<String>> expected = skeletons(HARMLESS + REST, true);
        assertThat(expected.keySet())
                .contains("board", "i-id", "feeds", "silences", "row", "sign-in", "rules", "rewind");

        // All in one text, so that each page is made once.
        same(expected, skeletons(String.join(" ", CORPUS) + REST, true));
    }

    /** An address must be alone to be one. Rules hold none. */
    @Test
    void neverBecomeAddresses() throws Exception {
        Map<String, List<String>> expected = skeletons(HARMLESS + REST, false);

        for (String text : CORPUS) {
            if (text.matches("(?i)(javascript|data|http).*")) {
                same(expected, skeletons(text + REST, false));
            }
        }
    }

    private static void same(Map<String, List<String>> expected, Map<String, List<String>> found) {
        expected.forEach((page, skeleton) ->
                assertThat(firstDifference(skeleton, found.get(page))).as(page).isEmpty());
    }

    @Test
    void standInEveryField() throws Exception {
        Incident incident =
                new Tainted(HARMLESS, Set.of()).of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));

        assertThat(incident.level().held()).isEqualTo(HARMLESS);
        assertThat(incident.coverage().publishers()).containsOnly(HARMLESS);
        assertThat(incident.desk().owner()).isEqualTo(HARMLESS);
        assertThat(incident.desk().closure().by()).isEqualTo(HARMLESS);
        assertThat(incident.coverage().top().get(0).title()).isEqualTo(HARMLESS);
    }

    /** Without this the tests above would see nothing. */
    @Test
    void wouldSeeATextThatIsNotEscaped() {
        List<String> harmless = skeleton(Jsoup.parse("<p title=\"" + HARMLESS + "\">" + HARMLESS + "</p>"));

        assertThat(CORPUS)
                .filteredOn(text -> text.matches("\"?>?<s.*|\" .*"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(skeleton(Jsoup.parse("<p title=\"" + text + "\">" + text + "</p>")))
                        .isNotEqualTo(harmless));
    }

    @Test
    void areEscapedByEveryTemplate() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                // The import map is made of names of our own libraries, and allowed by its hash.
                assertThat(Files.readString(template).replace("$unsafe{importMap}", ""))
                        .as(template.toString())
                        .doesNotContain("$unsafe");
            }
        }
    }

    /** Elements and attributes of each page when every text is this one. */
    private static Map<String, List<String>> skeletons(String text, boolean rules) throws Exception {
        Map<String, List<String>> skeletons = new TreeMap<>();
        try (DeskAtHand desk = DeskAtHand.asking(Access.open(new Seat(text, Role.ADMIN)))) {
            fill(desk, text);
            if (rules) {
                rules(desk, text);
            }
            for (Map.Entry<String, String> page : EveryPage.andPart(desk).entrySet()) {
                if (rules || !page.getKey().matches("(rules|files|new-rule|explain|suggestions).*")) {
                    skeletons.put(page.getKey(), ask(desk, page.getValue(), text));
                }
            }
            for (Map.Entry<String, String> page : EveryPage.granted(desk).entrySet()) {
                skeletons.put(page.getKey(), skeleton(desk, page.getValue()));
            }
            skeletons.put("missing", ask(desk, "/i/" + inPath(text), text));
            skeletons.put("routes-asked", skeleton(desk, "/routes?incident=CHN-USA.airspace.1"));
            skeletons.put("search-found", skeleton(desk, "/search?q=balloon"));
            skeletons.put("rewind", skeleton(desk, "/?at=" + Samples.DESK));
            desk.view
                    .board()
                    .lines()
                    .forEach(row -> skeletons.put("row", skeleton(Jsoup.parseBodyFragment(new Pages().row(row)))));
        }
        String signIn = new Pages().render("sign-in", Map.of("next", text, "fault", text, "name", text));
        skeletons.put("sign-in", skeleton(Jsoup.parse(signIn)));
        return skeletons;
    }

    private static List<String> ask(DeskAtHand desk, String path, String text) throws Exception {
        // A search that is refused, whatever the text is, so that all have the same elements.
        return skeleton(desk, path + "?title=" + inPath(text) + "&q=*" + inPath(text));
    }

    private static List<String> skeleton(DeskAtHand desk, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(path)
                .startsWith("text/html");
        return skeleton(Jsoup.parse(answer.body()));
    }

    /** The server itself refuses controls in a path. */
    private static String inPath(String text) {
        return URLEncoder.encode(text.replaceAll("\\p{Cntrl}", ""), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        int most = Math.max(expected.size(), found.size());
        for (int i = 0; i < most; i++) {
            String one = i < expected.size() ? expected.get(i) : "nothing";
            String other = i < found.size() ? found.get(i) : "nothing";
            if (!one.equals(other)) {
                return "element " + i + " is <" + other + ">, not <" + one + ">";
            }
        }
        return "";
    }

    /** Every kind of thing that the desk shows, with this text in each field that takes it. */
    private static void fill(DeskAtHand desk, String text) {
        Tainted tainted = new Tainted(text, Set.of("id", "incident", "field", "headline", "pair"));
        Incident open = tainted.of(Samples.incident("CHN-USA.airspace.1", Precedence.FLASH));
        Incident closed = tainted.of(Samples.incident(
                "GBR-RUS.expulsion.1", 2, IncidentStatus.CLOSED, Precedence.PRIORITY, Precedence.FLASH, "title"));
        desk.view.apply(open);
        desk.view.apply(closed);
        desk.view.apply(tainted.of(Samples.event(open, Change.OPENED, "why", Samples.DESK)));
        desk.view.apply("a", tainted.of(Samples.report(open.id(), "a", "title", "https://bbc.example/", null)));
        desk.view.apply("b", tainted.of(Samples.report(open.id(), "b", "title", "https://bbc.example/", "withdrawn")));
        Tainted everything = new Tainted(text, Set.of());
        desk.taint(everything, text);
        desk.view.apply(everything.of(Samples.feed("feed", "failing", "error")));
        desk.view.feedList().list("listed", everything.of(Samples.listed("listed", true)));
        desk.view.apply(everything.of(Samples.silence("silence", -1, 20)));
        desk.view.apply(new Tainted(text, Set.of("id")).of(Samples.silence("exercise", -1, 20)));
        desk.view.apply(everything.of(Samples.deadLetter("error")));
        desk.view.apply(everything.of(Samples.note()));
        desk.view.apply(everything.of(Samples.undelivered()));
        desk.view.lookUpIn(found(tainted, open, closed));
        desk.trouble = text;
    }

    /** Every search finds these. */
    private static Past found(Tainted tainted, Incident... incidents) {
        IncidentReport report = tainted.of(Samples.report(incidents[0].id(), "a", "title", "https://a.example/", "no"));
        Moment moment = tainted.of(Moment.of(Samples.event(incidents[0], Change.OPENED, "why", Samples.DESK)));
        KeyFrame then =
                new KeyFrame(Samples.DESK, List.of(new KeyFrame.Known(incidents[0], Samples.DESK)), List.of(moment));
        Headline headline = tainted.of(Headline.of("h", "feed", "outlet", "title", null, "en", Samples.DESK));
        return new Past() {
            @Override
            public Instant first() {
                return Samples.DESK;
            }

            @Override
            public KeyFrame known(Instant at) {
                return then;
            }

            @Override
            public Hits<Incident> incidents(SearchQuery query, ClosedQuery.Place after, int size) {
                return new Hits<>(List.of(incidents), 2L, null);
            }

            @Override
            public Hits<IncidentReport> reports(SearchQuery query, ClosedQuery.Place after, int size) {
                return new Hits<>(List.of(report), 1L, null);
            }

            @Override
            public Hits<Headline> untaken(SearchQuery query, ClosedQuery.Place after, int size) {
                return new Hits<>(List.of(headline), null, null);
            }
        };
    }

    private static void rules(DeskAtHand desk, String text) {
        String quoted = Json.text(text);
        BookAtHand.fill(
                desk,
                BookAtHand.PACK
                        .replace("owner: test", "owner: " + quoted)
                        .replace("Surveillance balloon over another state's territory", quoted)
                        .replace("Check the statements of both sides", quoted));
        BookAtHand.headlines(desk, List.of(text, "Chinese spy balloon " + text));
    }

    private static List<String> skeleton(Document page) {
        List<String> skeleton = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            StringBuilder line = new StringBuilder(element.tagName());
            element.attributes().forEach(attribute -> {
                line.append(' ').append(attribute.getKey());
                if (Set.of("href", "src", "action").contains(attribute.getKey())) {
                    line.append(
                            attribute.getValue().matches("(?s)(/(?!/)|https?://|#|data:,$).*|") ? "=safe" : "=UNSAFE");
                }
            });
            skeleton.add(line.toString());
        }
        // Lists are sorted by what they say, so places differ; elements and their number must not.
        Collections.sort(skeleton);
        return skeleton;
    }
}
