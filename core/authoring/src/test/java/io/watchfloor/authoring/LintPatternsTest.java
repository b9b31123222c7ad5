package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.testkit.Books;
import io.watchfloor.text.reading.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of patterns, lists and names of rules that lint knows, at the place where they stand. */
class LintPatternsTest extends Linted {
    @Test
    void emptyList() {
        assertFinds(SOUND.replace("[tank, howitzer]", "[]"), "4:11: list $cannon is empty");
    }

    @Test
    void emptyAlternative() {
        assertFinds(
                SOUND.replace("send ~3 $cannon", "(send|) ~3 $cannon"),
                "12:17: rule \"arms\", match.event[0] at char 7: expected a word, found ')'");
    }

    @Test
    void openBracket() {
        assertFinds(
                SOUND.replace("send ~3 $cannon", "(send|give ~3 $cannon"),
                "12:11: rule \"arms\", match.event[0]: '(' is never closed");
    }

    @Test
    void gapThatIsTooLong() {
        assertFinds(
                SOUND.replace("send ~3 $cannon", "send ~99 $cannon"),
                "12:16: rule \"arms\", match.event[0] at char 6: a gap is a number of words from 0 to 30");
    }

    @Test
    void clauseThatNoTextCanSatisfy() {
        assertFinds(
                SOUND.replace("send ~3 $cannon", "send ~3 ^ $cannon"), "12:19: 'send ~3 ^ $cannon' can match no text");
        assertFinds(
                SOUND.replace("toys: [toy]", "toys: [send ~3 $cannon]"),
                "12:11: 'send ~3 $cannon' can never match: the rule excepts it");
    }

    @Test
    void wordThatIsAnotherThingBesideAnother() {
        String cable = SOUND.replace("send ~3 $cannon", "cut ~4 cable");
        String warning = "'cable' also matches cable TV, a cable car and the cable of a diplomat";

        assertFinds(cable, "12:11: warning: " + warning);
        assertThat(lint(cable.replace("toys: [toy]", "toys: [$other-cable]")).toString())
                .doesNotContain(warning);
        assertThat(lint(cable.replace("~4 cable", "~4 (undersea cable|data ~1 cable|cable ship)"))
                        .toString())
                .doesNotContain(warning);
        assertThat(lint(cable.replace("cut ~4 cable", "Chinese ~2 (phone|cable)"))
                        .toString())
                .doesNotContain(warning);
    }

    @Test
    void hostThatMayBeTheGuest() {
        String asking = SOUND.replace("who: <state>", "who: to <state>@host");

        assertThat(lint(asking.replace("[POL-UKR]", "[UKR>POL]"))).isEqualTo(lint(SOUND));
        assertFinds(asking.replace("[POL-UKR]", "[POL>UKR]"), "UKR acts in POL-UKR, expected POL");
        assertFinds(
                SOUND.replace("who: <state>", "who: <state>@host"),
                "'<state>@host' takes the first state that takes part, and that may be the guest");
        assertFinds(SOUND.replace("who: <state>", "who: <state>@hots"), "unknown role '@hots' (did you mean host?)");
    }

    @Test
    void samePatternTwice() {
        assertFinds(
                SOUND.replace("- send ~3 $cannon", "- send ~3 (tank|howitzer)\n        - send ~3 (howitzer|tank)"),
                "13:11: 'send ~3 (howitzer|tank)' stands here a second time (first in line 12)");
    }

    @Test
    void sameConditionWithTwoMeanings() {
        String twice = SOUND
                + """
                  - rule: raid
                    title: Raid
                    subject: war
                    signal: hostile
                    match:
                      event: [send ~3 $cannon]
                      who: <state>
                    tests: { hits: ["Poland sends tanks to Ukraine"], misses: ["Poland sends toys"] }
                """
                        .indent(0);

        assertFinds(twice, "means war hostile here and arms cooperative in rule \"arms\" (line 6)");
        String same = twice.replace(
                "subject: war\n    signal: hostile", "subject: arms\n    signal: cooperative\n    implied: USA");
        assertFinds(
                same,
                "warning: 'send ~3 $cannon' stands also in rule \"arms\" (line 6), with the same clauses beside it:"
                        + " one of the two is enough");
        assertThat(lint(same.replace("implied: USA", "relation: CHN-*")).toString())
                .doesNotContain("stands also");
    }

    @Test
    void patternWhoseRarestWordIsFrequent() {
        assertFinds(
                SOUND.replace("- send ~3 $cannon", "- send ~3 $cannon\n        - to"),
                "13:11: warning: 'to': even its rarest word, 'to', stands in");
    }

    @Test
    void exceptionThatKillsAHit() {
        assertFinds(
                SOUND.replace("toys: [toy]", "toys: [Egypt]"),
                "19:11: rule \"arms\", hit 'France sends more howitzers to Egypt': does not match; the exception"
                        + " 'Egypt' kills it");
    }

    @Test
    void unusedList() {
        assertFinds(
                SOUND.replace("  cannon: [tank, howitzer]", "  cannon: [tank, howitzer]\n  idle: [toy]"),
                "5:3: warning: list $idle is not used");
    }

    @Test
    void inflectionThatIsAnotherWord() {
        assertFinds(
                SOUND.replace("[tank, howitzer]", "[tank, howitzer, leave]"),
                "4:28: warning: 'leave' also matches 'left' (the side or the party): write form:leave, and so each form"
                        + " that you mean");
        assertFinds(SOUND.replace("[tank, howitzer]", "[tank, howitzer, new]"), "'news' (reports): write form:new,");
    }

    @Test
    void nameThatIsACommonWordInLowerCase() {
        assertFinds(
                SOUND.replace("[tank, howitzer]", "[tank, howitzer, polish]"),
                "4:28: warning: 'polish' also matches the shoe polish: write =Polish or <POL>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "who", "turkey", "may", "march"})
    void everyNameThatCaseAloneTellsApart(String word) {
        assertFinds(
                SOUND.replace("[tank, howitzer]", "[tank, howitzer, " + word + "]"),
                "4:28: warning: '" + word + "' also matches ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form:may ~2 resume", "(in|until) form:may", "verb:march", "form:new", "form:leave", "=US"})
    void whatItAdvisesForANameIsNoFault(String pattern) {
        assertThat(lint(SOUND.replace("[tank, howitzer]", "[tank, howitzer, " + pattern + "]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "form:may ~2 resume, Talks May Soon Resume, true",
        "form:may ~2 resume, Talks may resume, true",
        "form:may ~2 resume, Talks Due in May, false",
        "(in|until) form:may, Talks Put Off Until May, true",
        "(in|until) form:may, Talks May Resume, false",
        "verb:march, Troops March on Lima, true",
        "verb:march, Talks Set for March, false",
        "noun:march, Talks Set for March, true",
        "noun:march, Thousands join march in Lima, true",
        "form:new, US Imposes New Curbs, true",
        "form:new, Fox News Visits Lima, false",
        "form:leave, Troops leave Niger, true",
        "form:leave, Turn left at Niger, false",
    })
    void whatItAdvisesForANameDoesAsItSays(String pattern, String title, boolean matches) {
        RuleSet rules = CompiledBook.compile(Books.withPack(
                        "pack: p\nrules:\n  - { rule: r, title: t, subject: war, excludes: none, match: [\"" + pattern
                                + "\"] }\n"))
                .rules();
        Field field = HouseBook.COMPILED.reader().read("title", title, LocalDate.of(2023, 2, 3));

        assertThat(rules.match(rules.text(field), List.of())).hasSize(matches ? 1 : 0);
    }

    @Test
    void aVerbThatIsNone() {
        assertFinds(
                SOUND.replace("[tank, howitzer]", "[tank, howitzer, verb:may]"),
                "4:33: warning: 'verb:may' matches nothing: it is in no list of verbs; write form:may");
    }

    @Test
    void anEventSpokenAboutIsLintedAsAnyPattern() {
        assertFinds(
                SOUND.replace("subject: arms", "subject: arms\n    about: { sanctions: [tariff, $nope] }"),
                "unknown list $nope");
    }

    @Test
    void outranksARuleThatIsNotThere() {
        assertThat(lint(SOUND.replace("subject: arms", "subject: arms\n    outranks: [visit]")))
                .isEqualTo(lint(SOUND));
        assertFinds(
                SOUND.replace("subject: arms", "subject: arms\n    outranks: [amrs]"),
                "9:16: unknown rule or subject 'amrs' (did you mean arms?)");
        assertThat(lint(SOUND.replace("rule: arms", "rule: guns")
                        .replace("subject: arms", "subject: arms\n    outranks: [nothing-like-it]")))
                .as("each rule once, in the order of the alphabet")
                .singleElement()
                .asString()
                .contains("(one of aid, airspace, ", ", test/guns, threat, ")
                .doesNotContain(", guns");
    }

    @Test
    void formerNames() {
        assertFinds(
                SOUND.replace("subject: arms", "subject: arms\n    was: [cannons]\n    bars: [cannons]"),
                "10:12: rule 'cannons' is now test/arms");
        assertFinds(
                SOUND.replace("subject: arms", "subject: arms\n    was: [arms]"),
                "6:5: rule \"arms\": was names test/arms, which is a rule of today");
    }

    @Test
    void warnsOfAListThatHidesOneOfTheHouse() {
        assertFinds(
                SOUND.replace("cannon", "envoy"),
                "4:3: warning: list $envoy counts here, and hides that of house-lists.yaml; give it another name");
        assertThat(lint(SOUND.replace("cannon", "arms-of-ours"))).isEmpty();
    }

    /** As the reference says: the pattern that is written first, then in it the match that begins leftmost. */
    @Test
    void ofSeveralPatternsTheOneWrittenFirstIsHighlighted() {
        String two = SOUND.replace("- send ~3 $cannon", "- send ~3 $cannon\n        - send ~2 to");
        String other = SOUND.replace("- send ~3 $cannon", "- send ~2 to\n        - send ~3 $cannon");
        String asked = "[sends] tanks [to] Ukraine";

        assertThat(lint(other.replace("[sends tanks] to Ukraine", asked)).toString())
                .doesNotContain("highlights");
        assertThat(lint(two.replace("[sends tanks] to Ukraine", asked)).toString())
                .contains("highlights [[sends tanks]");
    }
}
