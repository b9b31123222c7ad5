package io.watchfloor.console.acts;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.EventVariant;
import io.watchfloor.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an officer is told about an act, whatever becomes of it. */
@Timeout(10)
class ActDeskTest {
    private static final Instant NOW = Samples.DESK;
    private static final String INCIDENT = "CHN-USA.airspace.1";

    private final AnswerBook answers = new AnswerBook();
    private final List<Act> written = new ArrayList<>();

    /** What the pipeline does when it hears an act; nothing unless a test says so. */
    private Runnable onWrite = () -> {};

    private CompletableFuture<Void> result = CompletableFuture.completedFuture(null);

    private final ActDesk desk = new ActDesk(
            new Writer() {
                @Override
                public <V> CompletableFuture<Void> write(Topic<V> topic, String key, V value) {
                    assertThat(topic.name()).endsWith("actions");
                    assertThat(key).isEqualTo("CHN-USA");
                    written.add((Act) value);
                    onWrite.run();
                    return result;
                }
            },
            Topics.throwAway(1).actions,
            answers,
            InstantSource.fixed(NOW),
            Duration.ofMillis(50));

    @Test
    void tellsWhatWasDone() throws InterruptedException {
        Act own = act("one", ActKind.OWN, "kim", 0);
        onWrite = () -> answer(own, true, "owned by kim", 1, NOW);

        ActOutcome outcome = desk.act(own);

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.ACCEPTED);
        assertThat(outcome.message()).isEqualTo("Owned.");
        assertThat(outcome.deskVersion()).isEqualTo(1);
        assertThat(outcome.undoable()).isTrue();
    }

    @Test
    void tellsTheLoserOfARaceWhoWonAndWhen() throws InterruptedException {
        answer(act("lees", ActKind.OWN, "lee", 0), true, "owned by lee", 1, NOW.minusSeconds(4));
        Act kims = act("kims", ActKind.OWN, "kim", 0);
        onWrite = () -> answer(kims, false, "the desk has moved on: version 1", 1, NOW);

        assertThat(desk.act(kims).message()).isEqualTo("Not owned: lee did so 4 s ago.");
    }

    @Test
    void namesWhatTheOtherDidWhenItWasSomethingElse() throws InterruptedException {
        answer(act("lees", ActKind.CLOSE, "lee", 0), true, "closed by lee", 1, NOW.minusSeconds(240));
        Act kims = act("kims", ActKind.OWN, "kim", 0);
        onWrite = () -> answer(kims, false, "the desk has moved on", 1, NOW);

        assertThat(desk.act(kims).message()).isEqualTo("Not owned: lee closed it 4 min ago.");
    }

    @Test
    void saysOfTheSameFromAnotherBrowserThatItIsDoneAndSendsNothing() throws InterruptedException {
        answer(act("first", ActKind.CLOSE, "kim", 0), true, "closed by kim", 1, NOW.minusSeconds(4));

        ActOutcome outcome = desk.act(act("second", ActKind.CLOSE, "kim", 0));

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.ACCEPTED);
        assertThat(outcome.message()).isEqualTo("Closed already: you did so 4 s ago.");
        assertThat(outcome.undoable()).isFalse();
        assertThat(written).isEmpty();
    }

    @Test
    void saysTheSameWhenBothWereOnTheirWayAtOnce() throws InterruptedException {
        Act second = act("second", ActKind.OWN, "kim", 0);
        onWrite = () -> {
            answer(act("first", ActKind.OWN, "kim", 0), true, "owned by kim", 1, NOW);
            answer(second, false, "the desk has moved on: version 1", 1, NOW);
        };

        ActOutcome outcome = desk.act(second);

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.ACCEPTED);
        assertThat(outcome.message()).isEqualTo("Owned already: you did so 0 s ago.");
    }

    @Test
    void sendsWhatSaysSomethingElseOrWasDecidedOnWhatStandsNow() throws InterruptedException {
        answer(act("first", ActKind.NOTE, "kim", 0), true, "noted by kim", 1, NOW.minusSeconds(4));

        desk.act(
                draft("second", ActKind.NOTE, "kim", 0).reason("another reason").act());
        desk.act(act("third", ActKind.NOTE, "kim", 1));

        assertThat(written).extracting(Act::command).containsExactly("second", "third");
    }

    @Test
    void blamesNobodyWhenTheIncidentItselfMovedOn() throws InterruptedException {
        answer(act("lees", ActKind.OWN, "lee", 0), true, "owned by lee", 1, NOW.minusSeconds(4));
        Act kims = act("kims", ActKind.SHELVE, "kim", 1);
        onWrite = () -> answer(kims, false, "the desk has moved on", 2, NOW);

        assertThat(desk.act(kims).message()).startsWith("Not shelved: the incident changed since you looked.");
    }

    @Test
    void givesThePipelinesReasonWhenNobodyWasFaster() throws InterruptedException {
        Act kims = act("kims", ActKind.CLOSE, "kim", 3);
        onWrite = () -> answer(kims, false, "lee owns it; only the owner closes it", 3, NOW);

        ActOutcome outcome = desk.act(kims);

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.REFUSED);
        assertThat(outcome.message()).isEqualTo("Not closed: lee owns it; only the owner closes it.");
    }

    @Test
    void saysSentAndNotConfirmedWhenNoAnswerComes() throws InterruptedException {
        ActOutcome outcome = desk.act(act("one", ActKind.OWN, "kim", 0));

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.UNCONFIRMED);
        assertThat(outcome.message()).startsWith("Owned: sent, not confirmed.");
        assertThat(outcome.deskVersion()).isNull();
    }

    @Test
    void saysThatNothingHappenedWhenTheBrokerRefuses() throws InterruptedException {
        result = CompletableFuture.failedFuture(new IllegalStateException("no leader"));

        ActOutcome outcome = desk.act(act("one", ActKind.NOTE, "kim", 0));

        assertThat(outcome.outcome()).isEqualTo(ActOutcome.Kind.FAILED);
        assertThat(outcome.message()).contains("Nothing was done");
    }

    @Test
    void doesACommandOnce() throws InterruptedException {
        Act own = act("one", ActKind.OWN, "kim", 0);
        answer(own, true, "owned by kim", 1, NOW.minusSeconds(9));

        assertThat(desk.act(own).outcome()).isEqualTo(ActOutcome.Kind.ACCEPTED);
        assertThat(written).isEmpty();
    }

    @Test
    void theAnswerOnTheOtherIncidentIsNotTheOneThatIsWaitedFor() throws InterruptedException {
        Act join = draft("one", ActKind.JOIN, "kim", 0)
                .story(new Act.Story("CHN-USA.airspace.2", 4, List.of()))
                .act();
        onWrite = () -> {
            Incident other = Samples.incident("CHN-USA.airspace.2", Precedence.FLASH);
            answer(other, join, true, "joined", 5, NOW);
            answer(join, true, "joined", 1, NOW);
        };

        ActOutcome outcome = desk.act(join);

        assertThat(outcome.message()).isEqualTo("Joined with CHN-USA.airspace.2.");
        assertThat(outcome.deskVersion()).isEqualTo(1);
        assertThat(answers.lastAccepted("CHN-USA.airspace.2")).isNotNull();
    }

    private void answer(Act act, boolean accepted, String reason, int version, Instant at) {
        answer(Samples.incident(INCIDENT, Precedence.FLASH), act, accepted, reason, version, at);
    }

    private void answer(Incident before, Act act, boolean accepted, String reason, int version, Instant at) {
        Incident after = Samples.with(before, Samples.desk(version, null), IncidentStatus.OPEN);
        Change type = accepted ? Change.ACTED : Change.REFUSED;
        answers.heard(EventVariant.of(after, type, at)
                .number(act.command())
                .answer(new Answer(act, accepted, reason))
                .event());
    }

    private static Act act(String command, ActKind kind, String actor, int version) {
        return draft(command, kind, actor, version).act();
    }

    private static ActDraft draft(String command, ActKind kind, String actor, int version) {
        return ActDraft.of(command, INCIDENT, kind, actor, NOW)
                .version(version)
                .reason("reason")
                .until(null, true);
    }
}
