package io.watchfloor.text.names;

import static io.watchfloor.text.names.NameType.LOCATION;
import static io.watchfloor.text.names.NameType.NATIONALITY;
import static io.watchfloor.text.names.NameType.ORGANIZATION;
import static io.watchfloor.text.names.NameType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.text.words.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    private final KnownNames known = new KnownNames(Gazetteer.load());

    private List<NameSpan> in(String text) {
        return known.find(Tokenizer.tokens(text));
    }

    @Test
    void theLongestNameWins() {
        assertThat(in("South Korean envoy in South Korea"))
                .containsExactly(new NameSpan(0, 2, NATIONALITY), new NameSpan(4, 6, LOCATION));
        assertThat(in("UN Security Council meets")).containsExactly(new NameSpan(0, 3, ORGANIZATION));
    }

    @Test
    void acronymsCountInTheirOwnLettersOnly() {
        assertThat(in("US tells us who WHO is"))
                .containsExactly(new NameSpan(0, 1, LOCATION), new NameSpan(4, 5, ORGANIZATION));
        assertThat(in("Tell Us Who Runs Ice")).isEmpty();
    }

    @Test
    void otherNamesNeedACapital() {
        assertThat(in("Chinese and CHINESE, not chinese"))
                .containsExactly(new NameSpan(0, 1, NATIONALITY), new NameSpan(2, 3, NATIONALITY));
    }

    @Test
    void aNameDoesNotRunOverAPossessive() {
        assertThat(in("South's Korea")).containsExactly(new NameSpan(1, 2, LOCATION));
    }

    @Test
    void wordsThatAreAsOftenSomethingElseAreLeftToTheModel() {
        assertThat(in("Envoys Target Shell Firms as Male Warriors Have Nice Day"))
                .isEmpty();
    }

    @Test
    void aKnownNameWinsOverTheModel() {
        NameSpan state = new NameSpan(0, 1, LOCATION);
        assertThat(KnownNames.overlay(List.of(state), List.of(new NameSpan(0, 1, PERSON), new NameSpan(2, 4, PERSON))))
                .containsExactly(state, new NameSpan(2, 4, PERSON));
    }

    @Test
    void aLongerPersonOrOrganizationWinsOverAKnownName() {
        NameSpan person = new NameSpan(0, 2, PERSON);
        assertThat(KnownNames.overlay(List.of(new NameSpan(0, 1, LOCATION)), List.of(person)))
                .containsExactly(person);
    }

    @Test
    void aLongerLocationDoesNot() {
        NameSpan state = new NameSpan(1, 2, LOCATION);
        assertThat(KnownNames.overlay(List.of(state), List.of(new NameSpan(0, 2, LOCATION))))
                .containsExactly(state);
    }
}
