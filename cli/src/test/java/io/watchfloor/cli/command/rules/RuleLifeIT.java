package io.watchfloor.cli.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.cli.desk.Seeds;
import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.DeskClock;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Settings;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.streams.StreamsService;
import io.watchfloor.testkit.Checkout;
import io.watchfloor.testkit.InProcess;
import io.watchfloor.testkit.SharedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst does with a rule on the command line, against the real pipeline on a real broker. */
class RuleLifeIT {
    private static final String PACK =
            """
            pack: my-desk
            owner: ana
            defaults: { status: experimental, precedence: priority, date: 2023-02-03 }
            rules:
              - rule: crew-taken
                title: A state takes the crew of a ship of another
                subject: maritime
                signal: hostile
                outranks: [detention, statement, other]
                promote: { days: 0, hits: 2, verdicts: 2, low: 0.3 }
                match:
                  act: [(seize|detain|hold) ~4 (crew|sailors|fishermen)]
                  who: <state>@source
                tests:
                  hits: [{ hit: "Peru [seizes crew] of Chilean trawler", pairs: [CHL-PER] }]
                  misses: [Crew of Peru's trawler holds party]
            """;

    private final ServiceContext context = new ServiceContext(
            SharedBroker.bootstrap(),
            Topics.standard(),
            DeskClock.wall(),
            Settings.of(Map.of()),
            Path.of("target/rule-life"),
            new SimpleMeterRegistry());

    @TempDir
    Path home;

    @Test
    void judgesPushesRollsBackAndPromotes() throws Exception {
        copy(Checkout.root().resolve("config"), home.resolve("config"));
        Path pack = home.resolve("config/rules/my-desk.yaml");
        Files.writeString(pack, PACK);
        try (Admin admin = Clients.admin(context)) {
            TopicAdmin.create(admin, context.topics().all(), 1);
        }
        aFirstBookThatIsNotFitIsRefused(pack);
        Seeds.fitDecisionBook(context, ConfigBook.read(new Home(home)));
        try (StreamsService streams = StreamsService.start(context, Tagger::tag)) {
            await().atMost(Duration.ofMinutes(1)).until(() -> streams.ready().ok());
            publish("flowers", "Garden show flies a Chinese spy balloon over Chelsea");
            String report = await().atMost(Duration.ofMinutes(1))
                    .until(() -> reports(), lines -> lines.size() == 1)
                    .get(0)
                    .split(" ", -1)[1];

            verdictsAreSaidAndCounted(report);
            aRollbackPublishesTheBookThatWasInForce(pack);
            aRareRuleRisesByAYearOfHeadlines(pack);
        }
    }

    private void aFirstBookThatIsNotFitIsRefused(Path pack) throws IOException {
        Files.writeString(pack, PACK.replace("(crew|sailors|fishermen)", "cook"));
        DecisionBook unfit = ConfigBook.read(new Home(home));
        assertThatThrownBy(() -> Seeds.fitDecisionBook(context, unfit))
                .hasMessageContainingAll("not fit to decide", "rules/my-desk.yaml:", "does not match");
        assertThat(Seeds.newestBook(context)).isEmpty();
        Files.writeString(pack, PACK);
    }

    private List<String> reports() {
        return run("rules", "verdict", "reports", "us-china/spy-balloon").lines();
    }

    private void verdictsAreSaidAndCounted(String report) {
        assertThat(run("rules", "verdict", "wrong", report, "--as", "ana", "--reason", "flowers")
                        .err())
                .isEmpty();
        assertThat(reports()).singleElement().asString().startsWith("- " + report);
        InProcess learned = run("model", "learn");
        assertThat(learned.exitCode()).isNotZero();
        assertThat(learned.err()).contains("nothing learned: 1 word to", "fewer than 50");
    }

    private void aRollbackPublishesTheBookThatWasInForce(Path pack) throws IOException {
        Files.writeString(pack, PACK.replace("(crew|sailors|fishermen)", "(crew|sailors)"));
        assertThat(run("rules", "push", "-m", "narrower").out()).contains("decision book 2 decides");
        InProcess back = run("rules", "rollback", "1");
        assertThat(back.out()).contains("decision book 3");
        Files.writeString(pack, PACK);
        assertThat(run("rules", "push").out()).contains("nothing to push");
    }

    private void aRareRuleRisesByAYearOfHeadlines(Path pack) throws IOException {
        Path year = home.resolve("year.jsonl");
        Files.writeString(
                year,
                Stream.of("Peru detains sailors of Chilean trawler", "Ghana holds crew of Togolese tanker")
                        .map(title -> Json.text(headline("crew-" + title.substring(0, 4), title)) + "\n")
                        .reduce("", String::concat));
        Path said = home.resolve("crew.txt");
        String[] promote = {
            "rules", "promote", "my-desk/crew-taken", "--file", year.toString(), "--judged", said.toString()
        };
        InProcess first = run(promote);
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.out()).contains("2 reports wait for your word", "stays experimental");

        String asked = Files.readString(said);
        Files.writeString(
                said,
                asked.replace("? ", "+ ")
                        + asked.lines().findFirst().orElseThrow().replace("? ", "- "));
        assertThat(run(promote).err()).contains("line 3", "keep one of the two");

        Files.writeString(said, asked.replace("? ", "+ "));
        assertThat(run(promote).out()).contains("my-desk/crew-taken is test");
        assertThat(Files.readString(pack)).contains("status: test");
    }

    private InProcess run(String... arguments) {
        return InProcess.runAt(
                home,
                Main.line(),
                Stream.concat(Stream.of(arguments), Stream.of("--kafka", SharedBroker.bootstrap()))
                        .toArray(String[]::new));
    }

    private void publish(String id, String title) {
        Clients.publish(
                context,
                List.of(new ProducerRecord<>(context.topics().headlines.name(), id, Json.write(headline(id, title)))));
    }

    private Headline headline(String id, String title) {
        Instant now = context.clock().instant();
        return new Headline(
                id, 1, "feed", "Harbour Post", title, null, null, "en", now, now, false, List.of(), "test", Map.of());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }
}
