package io.watchfloor.alerts.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.alerts.channel.Channel;
import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.TestWires;
import io.watchfloor.alerts.message.Message;
import io.watchfloor.model.Change;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Precedence;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against GreenMail, a real SMTP server. */
class EmailChannelTest {
    private static final Notification OPENED = notification(1, Change.OPENED);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailSaysWhatAnOfficerNeeds() throws Exception {
        assertThat(send(OPENED)).isInstanceOf(Outcome.Delivered.class);
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getSubject()).startsWith("FLASH CHN-USA.airspace.7 opened: Two publishers report");
        assertThat(mail.getContent().toString())
                .contains("2 publishers: Example Wire, Example Post, credibility 2")
                .contains("https://news.example/balloon");
        assertThat(mail.getHeader("Importance", null)).isEqualTo("high");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("watch@desk.example");
    }

    /** Read by a library that shares no code with the one that wrote it. */
    @Test
    void aChineseSubjectIsReadByAnotherReader() throws Exception {
        String why = "Two publishers report: 日本召見中國大使，抗議軍機進入領空，並要求說明飛行目的與航線細節";
        send(SampleEvents.notification("mail", SampleEvents.titled("日本召見中國大使", why)));
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        received(1).get(0).writeTo(raw);
        String mail = raw.toString(StandardCharsets.US_ASCII);

        assertThat(mail.split("\r?\n\r?\n", 2)[0].lines()).allMatch(line -> line.length() < 78);
        assertThat(new DefaultMessageBuilder()
                        .parseMessage(new ByteArrayInputStream(raw.toByteArray()))
                        .getSubject())
                .endsWith(why);
    }

    @Test
    void mailsOfAnIncidentAreOneThread() throws Exception {
        send(OPENED);
        send(notification(2, Change.CORROBORATED));
        send(notification(3, Change.CLOSED));
        List<MimeMessage> mails = received(3);
        String root = mails.get(0).getMessageID();
        assertThat(mails.get(0).getHeader("References")).isNull();
        for (MimeMessage reply : mails.subList(1, 3)) {
            assertThat(reply.getHeader("References", null)).isEqualTo(root);
            assertThat(reply.getHeader("In-Reply-To", null)).isEqualTo(root);
        }
        assertThat(mails).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void theSameNotificationIsTheSameMail() throws Exception {
        Notification reply = notification(2, Change.ESCALATED);
        send(reply);
        send(reply);
        assertThat(received(2).get(0).getMessageID())
                .isEqualTo(received(2).get(1).getMessageID());
    }

    @Test
    void aHeadlineCannotWriteHeaders() throws Exception {
        send(SampleEvents.notification(
                "mail",
                SampleEvents.titled("Balloon\r\n.\r\nQUIT\r\n\u202Ex", "why\r\nBcc: all@desk.example\r\n\r\n<b>气球🎈")));
        MimeMessage mail = received(1).get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("FLASH CHN-USA.airspace.7 opened: why Bcc: all@desk.example <b>气球🎈");
        assertThat(mail.getContent().toString()).contains("\"Balloon . QUIT x\"");
    }

    @Test
    void aServerThatDoesNotListenIsTriedAgain() throws Exception {
        server.stop();
        assertThat(send(OPENED)).isInstanceOf(Outcome.Retry.class);
    }

    @Test
    void aServerWithoutTheTlsThatIsAskedForGetsNoMail() throws Exception {
        try (Channel channel = TestWires.open("email", yaml().replace("none", "starttls"), Map.of())) {
            assertThat(channel.send(Message.of(OPENED))).isInstanceOf(Outcome.Retry.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatTheSmarthostItselfSaysReachesTheOperator() throws Exception {
        try (ServerSocket smarthost = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> said = CompletableFuture.runAsync(() -> refuse(smarthost));
            String yaml = "{to: [gone@desk.example], from: w@desk.example, tls: none, smarthost: \"127.0.0.1:"
                    + smarthost.getLocalPort() + "\"}";
            try (Channel channel = TestWires.open("email", yaml, Map.of())) {
                assertThat(channel.send(Message.of(notification(1, Change.OPENED))))
                        .isEqualTo(new Outcome.Refused(
                                "550",
                                "the smarthost answered: gone@desk.example: 550 5.1.1 no such desk, ask postmaster"));
            }
            said.join();
        }
    }

    /** Speaks SMTP as far as the first recipient, whom it does not know. */
    private static void refuse(ServerSocket smarthost) {
        try (Socket client = smarthost.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String answer = line.startsWith("RCPT")
                        ? "550 5.1.1 no such desk, ask postmaster"
                        : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void faultsOfTheFileSayWhere() {
        assertThat(TestWires.error("email", "{to: [a@b.example], from: w@b.example, smarthost: mail.example}"))
                .startsWith("routes.yaml:1:")
                .contains("smarthost must be host:port");
        assertThat(TestWires.error("email", "{to: [nobody], from: w@b.example, smarthost: \"m.example:25\"}"))
                .contains("no mail address");
        assertThat(TestWires.error("email", yaml().replace("}", ", username: x}")))
                .contains("go together");
    }

    private static Notification notification(int revision, Change change) {
        return SampleEvents.notification(
                "mail", SampleEvents.event("CHN-USA.airspace.7", revision, Precedence.FLASH, change));
    }

    private Outcome send(Notification notification) throws InterruptedException {
        try (Channel channel = TestWires.open("email", yaml(), Map.of())) {
            return channel.send(Message.of(notification));
        }
    }

    private String yaml() {
        return "{to: [watch@desk.example], from: watchfloor@desk.example, tls: none, smarthost: \"127.0.0.1:"
                + (server.isRunning() ? server.getSmtp().getPort() : 9) + "\"}";
    }

    private List<MimeMessage> received(int count) {
        assertThat(server.waitForIncomingEmail(5000, count)).isTrue();
        return List.of(server.getReceivedMessages());
    }
}
