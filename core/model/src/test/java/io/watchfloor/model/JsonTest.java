package io.watchfloor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Property(tries = 200)
    void headlinesComeBackAsTheyWere(@ForAll("headlines") Headline headline) {
        assertThat(Json.read(Json.write(headline), Headline.class)).isEqualTo(headline);
    }

    @Property(tries = 200)
    void pairsComeBackInEitherOrder(@ForAll("parties") String one, @ForAll("parties") String other) {
        if (one.equals(other)) {
            return;
        }
        Pair pair = Pair.of(one, other);

        assertThat(Pair.of(other, one)).isEqualTo(pair);
        assertThat(Json.read(Json.text(pair), Pair.class)).isEqualTo(pair);
        assertThat(pair.has(one) && pair.has(other)).isTrue();
    }

    @Property
    void wordsComeBack(
            @ForAll Modality modality, @ForAll Speaker speaker, @ForAll Change change, @ForAll Precedence precedence) {
        assertThat(Json.read(Json.text(modality), Modality.class)).isEqualTo(modality);
        assertThat(Json.read(Json.text(speaker), Speaker.class)).isEqualTo(speaker);
        assertThat(Json.read(Json.text(change), Change.class)).isEqualTo(change);
        assertThat(Json.read(Json.text(precedence), Precedence.class)).isEqualTo(precedence);
    }

    @Property
    void otherWordsComeBack(
            @ForAll Signal signal,
            @ForAll Effect effect,
            @ForAll Role role,
            @ForAll RuleStatus ruleStatus,
            @ForAll IncidentStatus status) {
        assertThat(Json.read(Json.text(signal), Signal.class)).isEqualTo(signal);
        assertThat(Json.read(Json.text(effect), Effect.class)).isEqualTo(effect);
        assertThat(Json.read(Json.text(role), Role.class)).isEqualTo(role);
        assertThat(Json.read(Json.text(ruleStatus), RuleStatus.class)).isEqualTo(ruleStatus);
        assertThat(Json.read(Json.text(status), IncidentStatus.class)).isEqualTo(status);
    }

    @Test
    void mapsAreWrittenByKeyWhateverTheirOrder() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("subjects.yaml", "");
        files.put("actors/states.yaml", "a");
        DecisionBook book =
                new DecisionBook(1, "d", "me", Instant.EPOCH, files, null, Map.of("later", IntNode.valueOf(1)));

        assertThat(Json.text(book))
                .isEqualTo("{\"revision\":1,\"digest\":\"d\",\"author\":\"me\",\"activeFrom\":\"1970-01-01T00:00:00Z\","
                        + "\"files\":{\"actors/states.yaml\":\"a\",\"subjects.yaml\":\"\"},\"later\":1}");
    }

    @Test
    void anUnknownWordNamesTheFieldThatHasIt() {
        String json = RecordSamples.of("incident").get(0).json().replace("\"hostile\"", "\"angry\"");

        assertThatThrownBy(() -> Json.read(json, Incident.class))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("not a Incident at line")
                .hasMessageContaining(", signal: ")
                .hasMessageContaining("\"angry\" is no signal; write one of hostile, cooperative, neutral");
    }

    @Test
    void aFaultDeepInsideIsFoundByItsPath() {
        String json = RecordSamples.of("notification").stream()
                .filter(sample -> sample.name().endsWith("denied.json"))
                .findFirst()
                .orElseThrow()
                .json()
                .replace("\"partition\": 7", "\"partition\": null");

        assertThatThrownBy(() -> Json.read(json, Notification.class)).hasMessageContaining(", event.cause.partition: ");
    }

    @Test
    void nothingAtAllIsAnError() {
        assertThatThrownBy(() -> Json.read("", Feed.class)).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> Json.read("null", Feed.class))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("not a Feed: the text is the JSON null");
    }

    @Test
    void aDeadLetterKeepsTheHeadAndTheDigestOfTheWhole() {
        byte[] body = new byte[DeadLetter.BODY_LIMIT + 1];

        DeadLetter letter = DeadLetter.of("feed tally", "too-large", "cut it", body, Instant.EPOCH, "ingest/1");

        assertThat(java.util.Base64.getDecoder().decode(letter.body())).hasSize(DeadLetter.BODY_LIMIT);
        assertThat(letter.length()).isEqualTo(DeadLetter.BODY_LIMIT + 1);
        assertThat(letter.sha256()).hasSize(64);
        assertThat(Schemas.faults("dead-letter", Json.text(letter))).isEmpty();
    }

    @Test
    void aDeadLetterOfNothingComesBack() {
        DeadLetter letter = DeadLetter.of("feed tally", "not-json", "empty", new byte[0], Instant.EPOCH, null);

        assertThat(Json.read(Json.write(letter), DeadLetter.class)).isEqualTo(letter);
    }

    @Provide
    Arbitrary<String> parties() {
        return Arbitraries.of("CHN", "USA", "TWN", "PRK", "EU", "NATO", Pair.UNIDENTIFIED);
    }

    @Provide
    Arbitrary<Headline> headlines() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<Instant> moment =
                Arbitraries.longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
        return Combinators.combine(
                        text,
                        Arbitraries.integers().between(1, 9),
                        text,
                        text.injectNull(0.3),
                        moment,
                        Arbitraries.of(true, false),
                        text.list().ofMaxSize(3))
                .as((id, revision, title, summary, published, backfill, flags) -> new Headline(
                        id,
                        revision,
                        "f",
                        "o",
                        title,
                        summary,
                        summary,
                        null,
                        published,
                        published,
                        backfill,
                        List.copyOf(flags),
                        null,
                        Map.of()));
    }
}
