package io.watchfloor.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.model.Act;
import io.watchfloor.model.ActDraft;
import io.watchfloor.model.ActKind;
import io.watchfloor.model.Answer;
import io.watchfloor.model.Change;
import io.watchfloor.model.DeadLetter;
import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.LinkKind;
import io.watchfloor.model.Precedence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given these headlines and acts, these incidents; through the topology, from topic to topic. */
class IncidentStoriesTest {
    private DrivenTopology topology;

    @BeforeEach
    void start(@TempDir Path folder) {
        topology = new DrivenTopology(folder);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    static Act act(String command, String incident, ActKind kind, int version, double hours) {
        return ActDraft.of(command, incident, kind, "A. Ito", DrivenTopology.hour(hours))
                .version(version)
                .disposition(kind == ActKind.CLOSE ? Disposition.RESOLVED : null)
                .act();
    }

    private Map<String, Incident> incidents() {
        Map<String, Incident> incidents = new LinkedHashMap<>();
        topology.values(topology.topics.incidents).forEach(incident -> incidents.put(incident.id(), incident));
        return incidents;
    }

    @Test
    void anOfficerTakesAnIncidentAndClosesItAndEachActIsAnswered() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.passes(Duration.ofHours(3));
        topology.act("CHN-USA", act("c1", "CHN-USA.airspace.1", ActKind.OWN, 0, 1));
        topology.act("CHN-USA", act("c1", "CHN-USA.airspace.1", ActKind.OWN, 0, 1));
        topology.act("CHN-USA", act("c2", "CHN-USA.airspace.1", ActKind.NOTE, 0, 2));
        topology.act("CHN-USA", act("c3", "CHN-USA.airspace.1", ActKind.CLOSE, 1, 2));

        List<IncidentEvent> events = topology.values(topology.topics.incidentEvents);
        assertThat(events).extracting(IncidentEvent::type).containsExactly(Change.OPENED, Change.ACTED, Change.CLOSED);
        assertThat(events.subList(1, 3))
                .extracting(IncidentEvent::answer)
                .extracting(Answer::reason)
                .containsExactly("owned by A. Ito", "closed by A. Ito: resolved");
        assertThat(events.get(2).incident().desk().version()).isEqualTo(2);
    }

    @Test
    void whatCannotBeAnActIsKeptAsideWithItsReason() {
        topology.act("CHN-USA", act("c1", "CHN-USA.airspace.1", ActKind.NOTE, 0, 1));
        topology.act("IND-PAK", act("c3", "CHN-USA.airspace.1", ActKind.OWN, 0, 1));
        topology.act("CHN-USA", act("c4", "somewhere", ActKind.OWN, 0, 1));
        topology.act("CHN-USA", act("c5", "CHN-USA.airspace.4", ActKind.OWN, 0, 1));

        List<DeadLetter> letters = topology.values(topology.topics.deadLetters);
        assertThat(letters)
                .extracting(DeadLetter::reason)
                .containsExactly("invalid-act", "invalid-act", "invalid-act", "no-such-incident");
        assertThat(letters.get(0).error()).contains("act note needs reason");
        assertThat(letters.get(1).error()).contains("must key it by CHN-USA");
        assertThat(letters.get(2).error()).contains("not an incident: somewhere");
        assertThat(letters.get(3).error()).contains("there is no incident CHN-USA.airspace.4");
        assertThat(topology.values(topology.topics.journal)).hasSize(1);
    }

    @Test
    void aClockThatRunsAheadDoesNotMoveTheJournal() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.act("CHN-USA", act("c1", "CHN-USA.airspace.1", ActKind.OWN, 0, 24 * 365));
        JournalEntry last = topology.values(topology.topics.journal).get(1);
        assertThat(last.at()).isEqualTo(DrivenTopology.START);
    }

    @Test
    void aWireStoryInManyOutletsIsOneReportAndOneVoice() {
        topology.publish("w", 1, "Reuters", "Pentagon tracks spy balloon over Montana", 0);
        topology.publish("b", 1, "BBC News", "Pentagon tracks spy balloon over Montana", 0.1);
        topology.publish("c", 1, "CNN", "Pentagon tracks spy balloon over Montana, officials say", 0.2);
        topology.publish(
                "d", 1, "NPR", "A balloon from abroad worries ranchers", "HELENA (Reuters) - Ranchers saw it", 1);

        Incident incident = incidents().get("CHN-USA.airspace.1");
        assertThat(incident.coverage().reports()).isEqualTo(2);
        assertThat(incident.coverage().carriers()).isEqualTo(4);
        assertThat(incident.coverage().publishers()).containsExactly("reuters");
    }

    @Test
    void aNameForAnUnknownPartyTravelsThroughTheJournal() {
        topology.publish("a", 1, "BBC News", "Fighters follow an unknown object over Alaska", 0);
        topology.publish("b", 1, "CNN", "Object was a Chinese balloon, Pentagon says", 5);

        Map<String, Incident> incidents = incidents();
        assertThat(incidents.get("USA-?.airspace.1").course().status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(incidents.get("USA-?.airspace.1").ties().links())
                .containsExactly(new Incident.Link(LinkKind.IDENTIFIED_AS, "CHN-USA.airspace.1"));
    }

    @Test
    void aVisitToTaipeiJoinsWhatBeijingMakesOfIt() {
        topology.publish("a", 1, "BBC News", "Speaker visits Taipei", 0);
        topology.publish("b", 1, "CNN", "Beijing threatens consequences", 4);

        Map<String, Incident> incidents = incidents();
        assertThat(incidents.keySet()).containsExactly("TWN-USA.visit.1", "CHN-USA.threat.1");
        assertThat(incidents.get("CHN-USA.threat.1").coverage().reports()).isEqualTo(2);
    }

    @Test
    void talksEaseWhatTheBalloonBegan() {
        topology.publish("a", 1, "BBC News", "Spy balloon over Montana", 0);
        topology.publish("b", 1, "CNN", "Military talks resume", 30);
        assertThat(incidents().get("CHN-USA.airspace.1").course().status()).isEqualTo(IncidentStatus.EASED);
    }

    @Test
    void aWarsDailyCourseCallsNobodyAndWhatTwoVoicesTellLeavesIt() {
        topology.publish("a", 1, "BBC News", "Night of shelling in the east", 0);
        topology.publish("b", 1, "BBC News", "Two towns under shelling, governor says", 1);
        assertThat(topology.values(topology.topics.incidentEvents))
                .extracting(IncidentEvent::annunciates)
                .containsExactly(false, false);
        topology.publish("c", 1, "CNN", "Mayor counts the dead of the shelling", 2);
        assertThat(topology.values(topology.topics.incidentEvents))
                .filteredOn(IncidentEvent::annunciates)
                .extracting(event -> event.incident().id())
                .containsExactly("RUS-UKR.war.2");
    }

    /** A pack without an owner is its own. */
    @Test
    void whatARuleInTestFindsIsForItsOwnerUntilAStableRuleReportsIt() {
        topology.publish("a", 1, "BBC News", "Strange drone over Montana", 0);
        topology.publish("b", 1, "BBC News", "Spy balloon over Montana", 1);
        assertThat(topology.values(topology.topics.incidentEvents))
                .extracting(event -> event.type() + " " + event.annunciates() + " " + event.owners())
                .containsExactly("OPENED true [test]", "OPENED true []");
        assertThat(incidents().get("CHN-USA.airspace.1").level().announced()).isEqualTo(Precedence.PRIORITY);
    }
}
