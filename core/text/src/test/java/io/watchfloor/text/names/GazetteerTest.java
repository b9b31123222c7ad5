package io.watchfloor.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.load();

    @Test
    void knowsStatesAndPeoples() {
        assertThat(gazetteer.stateOrPeople("Timor-Leste")).contains(NameType.LOCATION);
        assertThat(gazetteer.stateOrPeople("Sri Lankans")).contains(NameType.NATIONALITY);
        assertThat(gazetteer.stateOrPeople("Pentagon")).isEmpty();
    }

    @Test
    void knowsTitlesWithAndWithoutTheStop() {
        assertThat(gazetteer.isTitle("Gen.")).isTrue();
        assertThat(gazetteer.isTitle("Secretary")).isTrue();
        assertThat(gazetteer.isTitle("Norway")).isFalse();
    }

    @Test
    void theFirstListDecidesTheClassOfAWord() {
        WordClasses classes = gazetteer.wordClasses();
        assertThat(classes.of("Norwegian")).isEqualTo("demonym");
        assertThat(classes.of("Jordan")).isEqualTo("state");
        assertThat(classes.of("Olga")).isEqualTo("given");
        assertThat(classes.of("who")).isNull();
    }

    @Test
    void aHintIsAClassButNoKnownName() {
        assertThat(gazetteer.wordClasses().of("Shell")).isEqualTo("body");
        assertThat(gazetteer.names()).doesNotContainKeys("Shell", "Shell ?");
    }
}
