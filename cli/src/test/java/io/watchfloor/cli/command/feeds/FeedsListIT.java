package io.watchfloor.cli.command.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.cli.feeds.FeedTopic;
import io.watchfloor.ingest.opml.OpmlReader;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.InProcess;
import io.watchfloor.testkit.SharedBroker;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read and write the list of a running stack, against a real broker. */
class FeedsListIT {
    @TempDir
    private Path home;

    private HttpServer server;
    private ServiceContext context;
    private String root;

    @BeforeEach
    void start() throws Exception {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("watchfloor.properties"), "ingest.allow=127.0.0.0/8\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        serve("/", "<!doctype html><title>Harbour</title><link rel=alternate type=application/rss+xml href=news.xml>");
        serve(
                "/news.xml",
                "<rss version='2.0'><channel><title>Harbour Times</title><item><title>One</title>"
                        + "<link>one</link></item></channel></rss>");
        serve("/bare", "<!doctype html><title>Nothing here</title>");
        server.start();
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        context = new ServiceContext(
                SharedBroker.bootstrap(),
                Topics.standard(),
                DeskClock.wall(),
                Settings.of(Map.of()),
                home,
                new SimpleMeterRegistry());
        Seeds.createTopics(context);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().createdByIngest(), 1);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private InProcess feeds(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "feeds";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--kafka";
        all[arguments.length + 2] = SharedBroker.bootstrap();
        return InProcess.runAt(home, Main.line(), all);
    }

    @Test
    void addsAPagesFeedPollsItShowsHowItDoesAndRemovesIt() {
        InProcess added = feeds("add", root + "/", "--country", "GBR", "--reliability", "B", "--every", "600");
        assertThat(added.err()).isEmpty();
        assertThat(added.out())
                .contains("an HTML page, not a feed")
                .contains("the page names this feed: " + root + "/news.xml")
                .contains("added harbour-times-news: " + root + "/news.xml by Harbour Times");
        Feed feed = FeedTopic.read(context).get("harbour-times-news");
        assertThat(feed)
                .isEqualTo(new Feed(
                        "harbour-times-news",
                        root + "/news.xml",
                        "Harbour Times",
                        null,
                        "GBR",
                        "B",
                        600,
                        true,
                        Map.of()));
        assertThat(feeds("add", root + "/news.xml").err()).contains("on the list already, as harbour-times-news");
        assertThat(feeds("add", root + "/bare").err()).contains("nothing was added");
        assertThat(feeds("add", root + "/x", "--country", "uk").err()).contains("three letters such as GBR");
        assertThat(feeds("list").out()).contains("harbour-times-news").contains(root + "/news.xml");

        assertThat(feeds("poll", "harbour-times-news").out()).startsWith("asked for harbour-times-news");
        Feed asked = FeedTopic.read(context).get("harbour-times-news");
        assertThat(Instant.parse(asked.more().get("pollRequested").asText())).isNotNull();
        assertThat(feeds("poll", "harbour").err()).contains("there are harbour-times-news");

        InProcess unpolled = feeds("health", "harbour-times-news");
        assertThat(unpolled.out()).contains("new").contains("1 feeds, 0 not well");
        assertThat(unpolled.exitCode()).isZero();
        publish(new FeedHealth(
                "harbour-times-news",
                FeedCondition.FAILING,
                Instant.parse("2023-02-02T09:00:00Z"),
                Instant.parse("2023-02-02T10:00:00Z"),
                root + "/news.xml answered 500; it is asked again later",
                4,
                null,
                null,
                null,
                7,
                null,
                Instant.parse("2023-02-02T10:00:00Z"),
                Map.of()));
        InProcess failing = feeds("health", "harbour-times-news");
        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(failing.out())
                .contains("failing   since 2023-02-02T09:00:00Z")
                .contains("ALARM since 2023-02-02T10:00:00Z")
                .contains("answered 500", "as of 2023-02-02T10:00:00Z, ")
                .contains("1 feeds, 1 not well");

        publish(new FeedHealth(
                "harbour-times-news",
                FeedCondition.OK,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                7,
                null,
                Instant.parse("2023-02-02T10:00:00Z"),
                Map.of()));
        InProcess outdated = feeds("health", "harbour-times-news");
        assertThat(outdated.out()).contains("ok ", "NOT KNOWN NOW: ingest has said nothing of it since", "1 not well");
        assertThat(outdated.exitCode()).isEqualTo(1);

        assertThat(feeds("remove", "harbour-times-news").out()).startsWith("removed harbour-times-news");
        assertThat(FeedTopic.read(context)).doesNotContainKey("harbour-times-news");
        assertThat(feeds("remove", "harbour-times-news").err()).contains("there is no feed harbour-times-news");
    }

    @Test
    void givesBackWhatItImported() throws Exception {
        Path list = Files.writeString(
                home.resolve("list.opml"),
                """
                <opml version="2.0"><body><outline text="Europe">
                  <outline type="rss" text="Pier &amp; Sons" xmlUrl="https://pier.example/rss?a=1&amp;b=2" id="pier"
                    outlet="Pier &amp; Sons" family="Harbour Group" country="GBR" reliability="B" everySeconds="120"/>
                  <outline type="rss" text="Quay" xmlUrl="https://quay.example/atom" id="quay" enabled="false"/>
                </outline></body></opml>
                """);
        InProcess first = feeds("import", list.toString());
        assertThat(first.out()).startsWith("2 feeds: 2 added, 0 changed, 0 as they were");
        Files.writeString(list, Files.readString(list).replace("everySeconds=\"120\"", "everySeconds=\"240\""));
        assertThat(feeds("import", list.toString()).out()).startsWith("2 feeds: 0 added, 1 changed, 1 as they were");
        String exported = feeds("export").out();
        List<Feed> back =
                OpmlReader.read("export", new ByteArrayInputStream(exported.getBytes(StandardCharsets.UTF_8)));
        assertThat(back).containsAll(OpmlReader.read(list));
        assertThat(back)
                .filteredOn(feed -> feed.id().equals("pier"))
                .singleElement()
                .satisfies(feed -> {
                    assertThat(feed.family()).isEqualTo("Harbour Group");
                    assertThat(feed.country()).isEqualTo("GBR");
                    assertThat(feed.reliability()).isEqualTo("B");
                    assertThat(feed.everySeconds()).isEqualTo(240);
                });
        assertThat(feeds("remove", "pier", "quay").exitCode()).isZero();
        assertThat(feeds("import", home.resolve("none.opml").toString()).err()).contains("there is no such file");
    }

    private void publish(FeedHealth health) {
        Clients.publish(
                context,
                List.of(new ProducerRecord<>(context.topics().feedHealth.name(), health.feed(), Json.write(health))));
    }
}
