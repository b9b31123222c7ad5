package io.watchfloor.rules.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.watchfloor.model.Role;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pattern language, sign by sign. */
class PatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // a word, a phrase, a hyphen
                "balloon; a spy balloon; balloon",
                "spy balloon; a spy balloon; spy balloon",
                "spy balloon; a spy weather balloon; -",
                "high-altitude; the high altitude thing; high altitude",
                // gaps in order, in either order, across clauses
                "spy ~1 balloon; a spy weather balloon; spy balloon",
                "spy ~1 balloon; a spy and weather balloon; -",
                "spy ~3 balloon; a balloon of a spy; -",
                "spy ~3~ balloon; a balloon of a spy; balloon spy",
                "spy ~3~ balloon; a spy old balloon; spy balloon",
                "spy ~3 balloon; spy / balloon; -",
                "spy ~~3 balloon; spy / balloon; spy balloon",
                "spy balloon; spy / balloon; -",
                // alternatives, nested, with phrases
                "(spy|weather) balloon; a weather balloon; weather balloon",
                "(spy|shot down) balloon; the shot down balloon; shot down balloon",
                "((a|b) c|d); x b c; b c",
                // a chain keeps every way to match, not only the nearest
                "a ~3 b c; a b x b c; a b c",
                // this very form, a prefix, the start of a clause
                "=US; they told us; -",
                "=US; they told US; US",
                "=held; Crew Held; -",
                "form:held; Crew Held; Held",
                "form:held; crew held; held",
                "form:held; crew holds; -",
                "balloon*; two ballooning men; ballooning",
                "^ balloon; balloon flies; balloon",
                "^ balloon; a balloon flies; -",
                "^ balloon; it flies / balloon falls; balloon",
            })
    void matches(String pattern, String text, String matched) throws PatternFault {
        assertThat(first(pattern, Reading.field(text))).isEqualTo(matched);
    }

    @Test
    void aTextWithoutSpacesMatchesSignBySign() throws PatternFault {
        Vocabulary english = new English(Set.of());
        Pattern pattern = PatternParser.parse("间谍气球", new Lists(null), english);

        assertThat(PatternText.of(pattern)).isEqualTo("间 谍 气 球");
    }

    @Test
    void inflectionsAreWrittenOutWhenThePatternIsRead() throws PatternFault {
        Pattern pattern = PatternParser.parse("postpone", new Lists(null), new English(Set.of()));

        assertThat(((Pattern.Word) pattern).forms())
                .containsExactlyInAnyOrder("postpone", "postpones", "postponed", "postponing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<CHN>; CHN",
                "<USA>; -",
                "<state>; CHN",
                "<gov>; CHN",
                "<CHN:gov>; CHN",
                "<CHN>@source; CHN",
                "<CHN>@target; -",
                "<bloc>; -",
                "<person>; -",
                "<state:China>; CHN",
                "<state:Taiwan>; -",
            })
    void mentionsMatchByCodeKindNameAndRole(String pattern, String found) throws PatternFault {
        Mention china = new Mention(Kind.STATE, "CHN", "China", 1, 2, 0, Role.SOURCE, Set.of(Trait.GOV));

        assertThat(first(pattern, Reading.field("so CHN says", china))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';0;the pattern is empty",
                "a ~3;4;an item is missing at the end",
                "~3 a;0;a gap stands between two items",
                "a ~ b;2;a gap is a number of words",
                "a ~31 b;2;a gap is a number of words",
                "(a|b;0;'(' is never closed",
                "a);1;unexpected ')'",
                "a <CHN;2;'<' is never closed",
                "<CHM>;1;unknown state <CHM> (did you mean CHN?)",
                "<CHN:navy>;5;unknown part 'navy'",
                "<CHN>@sorce;6;unknown role '@sorce' (did you mean source?)",
                "$cancle;0;unknown list $cancle (did you mean $cancel?)",
                "ab*;0;'ab*' would match too much",
                "form:oil-rich;0;'form:' takes one word, found 'oil-rich'",
                "nuon:talk;0;unknown reading 'nuon:' (did you mean noun?)",
                "=a-b;1;'=' takes one word",
            })
    void saysWhereAPatternIsWrong(String pattern, int offset, String message) {
        Lists lists = new Lists(null);
        lists.add("cancel", new Pattern.Prefix("cancel"));

        assertThatThrownBy(() -> PatternParser.parse(pattern, lists, new PlainWords()))
                .isInstanceOf(PatternFault.class)
                .hasMessageStartingWith(message)
                .extracting(fault -> ((PatternFault) fault).offset())
                .isEqualTo(offset);
    }

    private static String first(String text, Field field) throws PatternFault {
        Dictionary dictionary = new Dictionary();
        Finder finder = new Finders(dictionary).of(PatternParser.parse(text, new Lists(null), new PlainWords()));
        List<Hit> hits = finder.find(new Text(field, dictionary));
        if (hits.isEmpty()) {
            return "-";
        }
        return String.join(
                " ",
                hits.get(0).tokens().stream()
                        .mapToObj(i -> field.tokens().get(i).text())
                        .toList());
    }
}
