package io.watchfloor.alerts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.alerts.SampleEvents;
import io.watchfloor.model.Call;
import io.watchfloor.model.CallKind;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.DigestLine;
import io.watchfloor.model.Precedence;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void oneLineSaysWhatAnOfficerNeeds() {
        assertThat(line(SampleEvents.event(Precedence.FLASH, Change.OPENED)))
                .isEqualTo("FLASH CHN-USA.airspace.7 opened:"
                        + " Two publishers report a surveillance balloon of China over the United States"
                        + " | 2 publishers: Example Wire, Example Post, credibility 2"
                        + " | \"Balloon seen over Montana\" (Example Wire) | https://news.example/balloon");
    }

    @Test
    void aCallSaysItsSumInWords() {
        String sum = "flash: strike capital, nothing like it for 412 days, 9 publishers within an hour";
        Call call = new Call(CallKind.OPENED, Precedence.FLASH, 84, "strike-capital", null, sum);
        IncidentEvent event = SampleEvents.event(Precedence.FLASH, Change.OPENED);
        assertThat(line(SampleEvents.calling(call, event)))
                .contains("over the United States | " + sum + " | 2 publishers");
        assertThat(line(SampleEvents.calling(call.as(CallKind.NONE), event))).doesNotContain("412 days");
    }

    /** So that who reads no Chinese knows what calls; plain ASCII, so that a short message holds 160 characters of it. */
    @Test
    void aChineseHeadlineHasItsGlossBesideIt() {
        IncidentEvent event = SampleEvents.glossed("日本召见中国大使", "JPN > CHN protest: summon, ambassador");
        assertThat(line(event))
                .contains(
                        "\"日本召见中国大使\" (Example Wire) | from our own tables, no translation: JPN > CHN protest: summon,"
                                + " ambassador | https:");
        assertThat(Template.parse("{gloss}", (at, error) -> {
                            throw new AssertionError(error);
                        })
                        .fill((IncidentMessage) Message.of(SampleEvents.notification("log", event))))
                .isEqualTo("JPN > CHN protest: summon, ambassador");
    }

    @Test
    void aHostileHeadlineStaysOneShortLine() {
        String line = line(SampleEvents.titled(
                "Balloon\r\n2023-02-03 FLASH forged\u202E" + "x".repeat(100_000), "because\nof this"));
        assertThat(line).doesNotContain("\n", "\r", "\u202E").hasSizeLessThan(1000);
    }

    @Test
    void aDigestCountsByPrecedenceAndMarksWhatIsDelayed() {
        Notification digest = Notification.digest(
                List.of(line(7, Precedence.IMMEDIATE, false), line(8, Precedence.PRIORITY, true)),
                null,
                "log",
                SampleEvents.NOW);
        Message message = Message.of(digest);
        assertThat(message.summary()).isEqualTo("DIGEST of 2 events: 1 immediate, 1 priority");
        assertThat(message.details())
                .containsExactly(
                        "IMMEDIATE CHN-USA.airspace.7 opened: a balloon",
                        "PRIORITY CHN-USA.airspace.8 opened (delayed): a balloon");
        assertThat(message.precedence()).isEqualTo(Precedence.IMMEDIATE);
    }

    private static DigestLine line(int number, Precedence precedence, boolean delayed) {
        String incident = "CHN-USA.airspace." + number;
        return new DigestLine(
                incident + ":1", incident, precedence, Change.OPENED, SampleEvents.NOW, "a\nballoon", delayed);
    }

    @Test
    void aLinkThatIsNoWebAddressIsLeftOut() {
        assertThat(Link.safe("javascript:alert(1)")).isEmpty();
        assertThat(Link.safe("https://a.example/x\r\nBcc: y")).isEmpty();
        assertThat(Link.safe("https://user:secret@a.example/")).isEmpty();
        assertThat(Link.safe("https://a.example/é")).contains("https://a.example/%C3%A9");
    }

    @Test
    void theWireIdIsTheSameForTheSameNotificationAndHoldsNoDot() {
        assertThat(WireId.of("CHN-USA.airspace.7:1@desk"))
                .isEqualTo(WireId.of("CHN-USA.airspace.7:1@desk"))
                .isNotEqualTo(WireId.of("CHN-USA.airspace.7:2@desk"))
                .matches("msg_[0-9a-f]{32}");
    }

    private static String line(IncidentEvent event) {
        return Message.of(SampleEvents.notification("log", event)).line();
    }
}
