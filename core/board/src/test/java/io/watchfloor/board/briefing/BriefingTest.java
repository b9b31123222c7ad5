package io.watchfloor.board.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.BoardView;
import io.watchfloor.board.view.Dossier;
import io.watchfloor.incidents.tension.Coverage;
import io.watchfloor.incidents.tension.Tension;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BriefingTest {
    private static final Instant NOW = Samples.DESK;
    private static final String ID = "CHN-USA.airspace.1";

    private final BoardView view = new BoardView();

    private Briefing brief(Instant looked) {
        Dossier dossier = Objects.requireNonNull(view.dossier(ID));
        Incident incident = dossier.incident();
        return Briefing.of(
                dossier, Tension.of(incident.pair(), List.of(incident), NOW, Coverage.of(List.of())), looked, NOW);
    }

    private static List<String> said(Briefing briefing, String question) {
        return briefing.parts().stream()
                .filter(part -> part.question().equals(question))
                .flatMap(part -> part.sentences().stream())
                .map(Briefing.Sentence::text)
                .toList();
    }

    private void happened(int revision, Change change, String why) {
        Incident incident = Samples.incident(
                ID, revision, IncidentStatus.OPEN, Precedence.FLASH, Precedence.FLASH, "Spy balloon over Montana");
        view.apply(incident);
        view.apply(Samples.event(incident, change, why, NOW.minusSeconds(100 - revision)));
    }

    @Test
    void answersEveryQuestionInSentencesWithTheirProof() {
        happened(1, Change.OPENED, "Reuters reports it");
        Briefing briefing = brief(null);

        assertThat(briefing.title()).startsWith("China\u2013US, airspace: P1, open, as of 2023-02-03 21:14Z");
        assertThat(briefing.parts())
                .extracting(Briefing.Part::question)
                .containsExactly(
                        "What happened",
                        "What is disputed",
                        "Since you looked",
                        "What is not known",
                        "Tension",
                        "What to do");
        assertThat(briefing.parts()).allSatisfy(part -> assertThat(part.sentences())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence.text()).matches("(?s).*[.\u201d]")));
        Briefing.Sentence first = briefing.parts().get(0).sentences().get(0);
        assertThat(first.text()).contains("Reuters, 2023-02-03", "\u201cSpy balloon over Montana\u201d");
        assertThat(first.proof()).isEqualTo("https://reuters.example/" + ID);
        assertThat(said(briefing, "What is disputed")).containsExactly("1 report withdrawn: not counted above.");
        assertThat(said(briefing, "Since you looked")).containsExactly("You had not looked at it before.");
        assertThat(said(briefing, "Tension")).first().asString().startsWith("Between China and United States");
        assertThat(briefing.text())
                .contains("\nWHAT HAPPENED\n- Reuters", "https://reuters.example/")
                .doesNotContain("/pairs/");
    }

    @Test
    void saysWhatTurnedSinceTheReaderLookedAndNothingElse() {
        happened(1, Change.OPENED, "Reuters reports it");
        happened(2, Change.CORROBORATED, "BBC reports it too");
        happened(3, Change.UPDATED, "one more report");

        assertThat(said(brief(NOW.minusSeconds(99)), "Since you looked"))
                .singleElement()
                .asString()
                .endsWith("corroborated: BBC reports it too.");
        assertThat(said(brief(NOW), "Since you looked"))
                .containsExactly("Nothing turned since you looked, 2023-02-03 21:14Z.");
    }
}
