package io.watchfloor.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.scale.Scale;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Config;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each fault that lint knows, at the place where it stands. */
class LintTest extends Linted {
    @Test
    void findsNothingInTheHousePacks() {
        assertThat(Lint.check(Books.book(Config.files()))).isEmpty();
    }

    @Test
    void tellsWhenRulesWanderedTooFarFromTheScale() {
        TrainedHits shipped = TrainedHits.of(HouseBook.COMPILED).orElseThrow();
        assertThat(shipped.hits()).isGreaterThan(400);
        assertThat(shipped.fault()).isEmpty();
        Scale scale = Objects.requireNonNull(HouseBook.COMPILED.scale()).scale();
        CompiledBook doubting = HouseBook.COMPILED.weighingWith(new ScaleUse(scale, 990, 990));
        assertThat(TrainedHits.of(doubting).orElseThrow().fault()).isPresent();
        assertThat(new TrainedHits(100, 2).fault()).isEmpty();
        assertThat(new TrainedHits(100, 3).fault()).hasValueSatisfying(fault -> assertThat(fault.toString())
                .contains("scale.yaml:1:1", "3 of 100 hits of rules change side", "train the scale anew"));
    }

    @Test
    void findsNothingInASoundRule() {
        assertThat(lint(SOUND)).isEmpty();
    }

    @Test
    void unknownKey() {
        assertFinds(
                SOUND.replace("signal: cooperative\n", "singal: cooperative\n"),
                "9:5: rule \"arms\": unknown key 'singal' (did you mean signal?)");
    }

    @Test
    void unknownList() {
        assertFinds(
                SOUND.replace("~3 $cannon", "~3 $canon"),
                "12:19: rule \"arms\", match.event[0] at char 9: unknown list $canon (did you mean $cannon?)");
    }

    @Test
    void unknownState() {
        assertFinds(
                SOUND.replace("who: <state>", "who: <UKS>"),
                "13:13: rule \"arms\", match.who at char 2: unknown state <UKS>");
    }

    @Test
    void unknownKindAndRole() {
        assertFinds(
                SOUND.replace("who: <state>", "who: <sate>"),
                "13:13: rule \"arms\", match.who at char 2: unknown kind <sate> (did you mean state?)");
        assertFinds(
                SOUND.replace("who: <state>", "who: <state>@sourse"),
                "13:20: rule \"arms\", match.who at char 9: unknown role '@sourse' (did you mean source?)");
    }

    @Test
    void unknownSubject() {
        assertFinds(
                SOUND.replace("subject: arms", "subject: amrs"), "8:14: unknown subject 'amrs' (did you mean arms?)");
        assertFinds(
                SOUND.replace("subject: arms", "subject: outer-space"), "8:14: unknown subject 'outer-space' (one of ");
    }

    @Test
    void aFloorWithoutAReason() {
        assertFinds(
                SOUND.replace("subject: arms\n", "subject: arms\n    precedence: immediate\n    floor: immediate\n"),
                "10:12: a floor wakes people whatever the points say: write why, as 'because: ...'");
    }

    @Test
    void aFloorAboveWhatTheRuleSays() {
        assertFinds(
                SOUND.replace("subject: arms\n", "subject: arms\n    floor: flash\n    because: it is grave\n"),
                "9:12: the rule goes to routine at most, below its floor flash");
    }

    @Test
    void aReasonForNothingAndACapThatPointsPass() {
        assertFinds(
                SOUND.replace("subject: arms\n", "subject: arms\n    because: it is grave\n"),
                "9:14: 'because' stands with a floor or a cap");
        assertFinds(
                SOUND.replace("subject: arms\n", "subject: arms\n    cap: flash\n    because: it is grave\n"),
                "9:10: a cap that holds against points is routine or priority");
    }

    @Test
    void unknownSignalClause() {
        assertFinds(
                SOUND.replace("signal: cooperative\n", "signal: { evnt: hostile, otherwise: neutral }\n"),
                "9:21: unknown clause 'evnt' (did you mean event?)");
    }

    @Test
    void unknownReading() {
        assertFinds(
                SOUND.replace("send ~3", "vreb:send ~3"),
                "12:11: rule \"arms\", match.event[0]: unknown reading 'vreb:' (did you mean verb?)");
    }

    @Test
    void wordsThatOtherYamlReadersTakeForSomethingElse() {
        assertFinds(
                SOUND.replace("toys: [toy]", "toys: [toy, on]"),
                "15:19: warning: 'on' is a switch to other YAML readers");
        assertFinds(SOUND.replace("toys: [toy]", "toys: [toy, 10:30]"), "15:19: warning: '10:30' is a number");
        assertFinds(SOUND.replace("toys: [toy]", "toys: [toy, 007]"), "15:19: warning: '007' is an octal number");
        assertFinds(SOUND.replace("toys: [toy]", "toys: [toy, null]"), "15:19: 'null' is no text");
    }

    @Test
    void aHeadlineWithAColonThatYamlMadeAMap() {
        assertFinds(
                SOUND.replace("- Poland sends toy tanks to Ukraine", "- Kyiv: toy tanks come"),
                "22:11: tests: 'miss' is missing");
    }

    @Test
    void ruleWithoutHitsOrMisses() {
        String bare = SOUND.substring(0, SOUND.indexOf("    tests:"));

        assertFinds(bare, "6:5: rule \"arms\" has no hits");
        assertFinds(bare, "6:5: rule \"arms\" has no misses");
        assertFinds(bare, "6:5: rule \"arms\" is stable with 0 hits that state pairs; it needs 3");
    }

    @Test
    void highlightPairOrSignalThatDiffers() {
        assertFinds(
                SOUND.replace("[sends tanks] to Ukraine", "[sends tanks] [to] Ukraine"),
                "18:11: rule \"arms\", hit 'Poland sends tanks to Ukraine': highlights [[sends tanks], [Poland]], not"
                        + " [to]");
        assertFinds(
                SOUND.replace("[POL-UKR]", "[POL-RUS]"),
                "18:11: rule \"arms\", hit 'Poland sends tanks to Ukraine': pairs [POL-UKR], expected [POL-RUS]");
        assertFinds(
                SOUND.replace("signal: cooperative }", "signal: hostile }"),
                "20:11: rule \"arms\", hit 'Norway sends its tanks to Latvia': signal COOPERATIVE, expected HOSTILE");
    }

    @Test
    void whoActsThatDiffers() {
        String hit = "18:11: rule \"arms\", hit 'Poland sends tanks to Ukraine': ";

        assertThat(lint(SOUND.replace("[POL-UKR]", "[POL>UKR]"))).isEqualTo(lint(SOUND));
        assertFinds(SOUND.replace("[POL-UKR]", "[UKR>POL]"), hit + "POL acts in POL-UKR, expected UKR");
        assertFinds(SOUND.replace("[POL-UKR]", "[POL>RUS]"), hit + "pairs [POL-UKR], expected [POL-RUS]");
        assertFinds(
                SOUND.replace("[POL-UKR]", "['?>UKR']"), "who acts is not known where a party is not: write '?-UKR'");
        assertFinds(SOUND.replace("[POL-UKR]", "[POL>UKR>RUS]"), "'POL>UKR>RUS' is no pair");
    }

    @Test
    void whoActsWhereBothDo() {
        String hit = "18:11: rule \"arms\", hit 'Poland sends tanks to Ukraine': ";
        String both = "both parties of POL-UKR act, so no direction can be asked: write 'POL-UKR'";
        String asking = SOUND.replace("who: <state>", "who: <state>@party");

        assertThat(lint(asking)).isEqualTo(lint(SOUND));
        assertFinds(asking.replace("[POL-UKR]", "[POL>UKR]"), hit + both);
        assertFinds(asking.replace("[POL-UKR]", "[UKR>POL]"), hit + both);
        assertFinds(
                SOUND.replace(
                        "[sends tanks] to Ukraine\", pairs: [POL-UKR]", "and Ukraine [send tanks]\", pairs: [POL>UKR]"),
                both);
    }

    @Test
    void missThatMatches() {
        assertFinds(
                SOUND.replace("- Poland sends toy tanks to Ukraine", "- Poland sends old tanks to Ukraine"),
                "22:11: rule \"arms\", miss 'Poland sends old tanks to Ukraine': matches");
    }

    @Test
    void aMissMayBeBarredByAnotherRule() {
        String barred = SOUND.replace("- Poland sends toy tanks to Ukraine", "- Poland sends old tanks to Ukraine")
                + """
                  - rule: old-arms
                    title: Old arms
                    subject: arms
                    signal: cooperative
                    bars: [arms]
                    match:
                      event: [send ~3 old tank]
                      who: <state>
                    tests:
                      hits:
                        - { hit: "Spain sends old tanks to Ukraine", pairs: [ESP-UKR] }
                        - { hit: "Italy sends old tanks to Egypt", pairs: [EGY-ITA] }
                        - { hit: "Japan sends old tank to India", pairs: [IND-JPN] }
                      misses: [Spain sends letters]
                """
                        .indent(0);

        assertThat(lint(barred)).noneMatch(finding -> finding.toString().contains("miss"));
        assertFinds(
                barred.replace("bars: [arms]", "outranks: [arms]"),
                "rule \"arms\", miss 'Poland sends old tanks to Ukraine': matches");
    }

    @Test
    void twoRulesWithoutAnOrder() {
        String rival = SOUND
                + """
                  - rule: shipment
                    title: Shipment
                    subject: arms
                    signal: cooperative
                    match:
                      event: [tank]
                      who: <state>
                    tests:
                      hits:
                        - { hit: "Spain sends tanks to Ukraine", pairs: [ESP-UKR] }
                        - { hit: "Tanks of Italy reach Egypt", pairs: [EGY-ITA] }
                        - { hit: "Japan shows tank to India", pairs: [IND-JPN] }
                      misses: [Spain sends letters]
                """
                        .indent(0);

        String fault = "nothing orders test/arms and test/shipment here";
        assertFinds(rival, fault);
        for (String order : List.of("outranks: [shipment]", "bars: [shipment]")) {
            assertThat(lint(rival.replace("title: Arms\n", "title: Arms\n    " + order + "\n")))
                    .as(order)
                    .noneMatch(finding -> finding.toString().contains("nothing orders"));
        }
        assertThat(lint(rival.replace("title: Arms\n", "title: Arms\n    bars: [shipment]\n")
                        .replace("title: Shipment\n", "title: Shipment\n    bars: [arms]\n")))
                .as("two that exclude each other")
                .noneMatch(finding -> finding.toString().contains("nothing orders"));
    }

    @Test
    void aboutASubjectThatIsNotThere() {
        assertFinds(
                SOUND.replace("subject: arms", "subject: arms\n    about: { sanctoins: [tariff] }"),
                "9:25: unknown subject 'sanctoins' (did you mean sanctions?)");
    }

    @Test
    void aDeprecatedRuleSaysUntilWhen() {
        assertFinds(
                SOUND.replace("title: Arms", "title: Arms\n    status: deprecated"),
                "6:5: warning: rule \"arms\" is deprecated; say until when");
    }

    @Test
    void oneSlipInTheHouseRulesIsOneFinding() {
        assertThat(slip("signal: hostile\n", "signal hostile\n"))
                .singleElement()
                .asString()
                .contains("not YAML: ");
        assertThat(slip("    title:", "    tittle:"))
                .allSatisfy(one -> assertThat(one.toString()).contains("tit"));
    }

    /** What is found when one line of the house's rules about China and the US is another. */
    private static List<Finding> slip(String line, String other) {
        Map<String, String> files = new TreeMap<>(Config.files());
        files.compute("rules/us-china.yaml", (path, text) -> Objects.requireNonNull(text)
                .replaceFirst(line, other));
        return Lint.check(Books.book(files), rule -> false);
    }

    @Test
    void aMissingFileOfTheBookIsAFindingToo() {
        assertThat(Lint.check(Books.book(Map.of())))
                .extracting(Finding::toString)
                .contains("subjects.yaml:1:1: the decision book has no subjects.yaml");
    }
}
