package io.watchfloor.text.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.testkit.Config;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.NameFinder.FoundName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundNamesTest {
    @Test
    void addNamesThatTheFilesDoNotKnow() {
        Mention mention = read("Ada Lovelace lands in Oslo", new FoundName("person", 0, 2))
                .get(0);
        assertThat(mention.kind()).isEqualTo(Kind.PERSON);
        assertThat(mention.name()).isEqualTo("Ada Lovelace");
        assertThat(mention.code()).isNull();
        assertThat(mention.traits()).isEqualTo(Set.of(Trait.FOUND));
    }

    @Test
    void yieldToTheFilesWhereBothNameSomething() {
        assertThat(read("Bank of China lends", new FoundName("organization", 0, 3)))
                .extracting(Mention::code)
                .containsExactly("CHN");
    }

    @Test
    void takeTheSurnameFromALeaderThatIsNotMeant() {
        assertThat(read("Ann Kim Wins Prize")).extracting(Mention::code).containsExactly("PRK");
        assertThat(read("Ann Kim Wins Prize", new FoundName("person", 0, 2)))
                .extracting(Mention::code)
                .containsExactly((String) null);
    }

    private static List<Mention> read(String text, FoundName... found) {
        HeadlineReader reader = HeadlineReader.of(Config.files(), tokens -> List.of(found), new Findings());
        return reader.read("title", text, LocalDate.of(2023, 2, 10)).mentions();
    }
}
