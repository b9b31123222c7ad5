package io.watchfloor.cli.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.cli.Main;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private static final String PACK =
            """
            pack: harbour
            owner: desk
            rules:
              - rule: summons
                title: An envoy is summoned
                subject: %s
                relation: {any: true}
                precedence: routine
                signal: hostile
                match: { what: [summon* envoy] }
                tests:
                  hits: ["%s"]
                  misses: ["China and US agree on trade"]
            """;

    @Test
    void ourOwnRulesPassTheirTests(@TempDir Path folder) throws Exception {
        Path junit = folder.resolve("rules.xml");
        InProcess run = InProcess.run(Main.line(), "rules", "test", "--junit", junit.toString());
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains(" 0 failed");
        assertThat(Files.readString(junit)).startsWith("<?xml").contains("failures=\"0\"");
    }

    @Test
    void ourOwnRulesLintWithoutErrors() {
        InProcess run = InProcess.run(Main.line(), "rules", "lint");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("0 errors");
    }

    @Test
    void lintSaysWhereAFaultStands(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("harbour.yaml"), PACK.formatted("airspce", "x"));
        InProcess run = InProcess.run(Main.line(), "rules", "lint", "--rules", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(folder.resolve("harbour.yaml") + ":6:14: ")
                .contains("airspace");
        InProcess json = InProcess.run(Main.line(), "rules", "--rules", folder.toString(), "lint", "--json");
        assertThat(json.lines().get(0)).startsWith("{\"file\":\"" + folder.resolve("harbour.yaml") + "\",\"line\":");
    }

    @Test
    void namesTheTestThatFails(@TempDir Path folder) throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("harbour.yaml"),
                PACK.replace("relation: {any: true}", "relation: any")
                        .replace("[summon* envoy]", "[\"summons\"]")
                        .formatted("statement", "China and US play chess"));
        InProcess run = InProcess.run(Main.line(), "rules", "test", "--rules", rules.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains(rules.resolve("harbour.yaml") + ":12:")
                .contains("does not match")
                .containsPattern(
                        "[0-9]{2,} test headlines \\(2 of rules, [0-9]{2,} of the acts of urgency.yaml\\), 1 failed");
    }

    @Test
    void namesTheHitsThatTheScaleDoubts() {
        List<String> lines = InProcess.run(Main.line(), "rules", "test").lines();
        List<String> doubted = lines.stream()
                .filter(line -> line.endsWith("': doubtful with the learned scale"))
                .toList();

        assertThat(doubted).isNotEmpty().allMatch(line -> line.matches("rules/.*yaml:\\d+:\\d+: .*/.*: hit '.*"));
        assertThat(lines)
                .anyMatch(line -> line.contains("with it " + doubted.size() + " of ")
                        && line.contains(" hits of rules are doubtful"));
    }

    /** The recipe of docs/rules-reference.md: a copy of all packs is the house's, and the rest of the book is that of config/. */
    @Test
    void aCopyOfTheHousesPacksIsTriedBesideThem(@TempDir Path copy) throws Exception {
        try (Stream<Path> packs = Files.list(Path.of("../config/rules"))) {
            for (Path pack : packs.toList()) {
                Files.copy(pack, copy.resolve(pack.getFileName()));
            }
        }
        Files.writeString(
                copy.resolve("harbour.yaml"),
                PACK.replace("relation: {any: true}", "status: experimental")
                        .formatted("statement", "Norway summons envoy of Chad"));
        String[] test = {"rules", "test", "--rules", copy.toString()};

        InProcess asStable = InProcess.run(Main.line(), with(test, "--as", "stable", "harbour/summons"));
        assertThat(asStable.exitCode()).as(asStable.err() + asStable.out()).isZero();
        assertThat(asStable.out())
                .contains(
                        copy.resolve("harbour.yaml")
                                + ":12:14: harbour/summons: hit 'Norway summons envoy of Chad': reported by relations/protest\n");
        assertThat(InProcess.run(Main.line(), with(test, "--as", "stable")).err())
                .contains("--as STATUS and the rules that it is for are given together");
    }

    @Test
    void everyOutcomeIsALineOfJsonToo() {
        assertThat(InProcess.run(Main.line(), "rules", "test", "--json").lines())
                .hasSizeGreaterThan(100)
                .allSatisfy(line -> assertThat(line).startsWith("{\"rule\":").contains("\"passed\":true"));
    }

    @Test
    void saysWhatAWordMatches() {
        assertThat(InProcess.run(Main.line(), "rules", "forms", "strike").out())
                .contains("strike: ", "struck", "striking");
        assertThat(InProcess.run(Main.line(), "rules", "forms", "seize", "hold", "spy balloon")
                        .lines())
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("seize", "hold", "spy", "balloon");
    }

    @Test
    void saysWhatAListMatchesAndWhichFileHasIt() {
        assertThat(InProcess.run(Main.line(), "rules", "forms", "$ship").lines())
                .startsWith("by the lists of rules/house-lists.yaml:", "$ship: any of")
                .anyMatch(line -> line.startsWith("  vessel: vessel vessels"));
        InProcess unknown = InProcess.run(Main.line(), "rules", "forms", "big", "$shp");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("pattern 'big $shp' at char 5: unknown list $shp (did you mean $ship?)");
    }

    @Test
    void explainsAHeadline() {
        InProcess run = InProcess.run(
                Main.line(), "rules", "explain", "US tracks Chinese spy balloon over Montana", "--date", "2023-02-02");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("reports us-china/spy-balloon", "pair CHN-USA");
    }

    @Test
    void explainTakesOneHeadline() {
        assertThat(InProcess.run(Main.line(), "rules", "explain").exitCode()).isEqualTo(2);
        InProcess both = InProcess.run(Main.line(), "rules", "explain", "US tracks Chinese spy balloon", "--id", "a1");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("name one headline");
    }

    @Test
    void countsComeFromARunningWatchOrTheCommandSaysSo() {
        InProcess run = InProcess.run(Main.line(), "rules", "list", "--counts", "127.0.0.1:1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no metrics at 127.0.0.1:1").hasLineCount(1);
    }

    @Test
    void formsAreJsonToo() {
        assertThat(InProcess.run(Main.line(), "rules", "forms", "strike", "--json")
                        .out())
                .startsWith("{\"words\":[{\"word\":\"strike\",\"forms\":[\"strike\"");
    }

    @Test
    void listsEveryRule() {
        InProcess run = InProcess.run(Main.line(), "rules", "list", "--json");
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line).startsWith("{\"rule\":\"us-china/spy-balloon\""))
                .hasSameSizeAs(InProcess.run(Main.line(), "rules", "list").lines());
    }

    @Test
    void countsWhatThePacksSay(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("harbour.yaml"),
                PACK.replace("relation: {any: true}", "relation: any")
                        .formatted("statement", "China summons US envoy"));
        InProcess run = InProcess.run(Main.line(), "rules", "list", "--count", "--json", "--rules", folder.toString());
        assertThat(run.lines())
                .containsExactly(
                        "{\"pack\":\"harbour\",\"rules\":1,\"patterns\":1,\"exceptions\":0,\"words\":2,\"listed\":0,\"tests\":2}",
                        "{\"pack\":\"house\",\"rules\":0,\"patterns\":0,\"exceptions\":0,\"words\":0,\"listed\":0,\"tests\":0}",
                        "{\"rules\":1,\"patterns\":1,\"exceptions\":0,\"words\":2,\"listed\":0,\"tests\":2}");

        InProcess ours = InProcess.run(Main.line(), "rules", "list", "--count");
        assertThat(ours.lines())
                .anySatisfy(line -> assertThat(line).startsWith("us-china "))
                .anySatisfy(line -> assertThat(line).startsWith("in all "));

        InProcess both = InProcess.run(Main.line(), "rules", "list", "--count", "--verdicts");
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("ask one at a time");
    }

    @Test
    void printsTheSchema() throws Exception {
        String schema = InProcess.run(Main.line(), "rules", "schema").out();
        assertThat(Json.mapper().readTree(schema).path("title").asText()).isEqualTo("Watchfloor rule pack");
    }

    @Test
    void anUnknownFolderIsSaidInOneLine() {
        InProcess run = InProcess.run(Main.line(), "rules", "list", "--rules", "no-such-folder");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("watchfloor: no-such-folder cannot be read")
                .hasLineCount(1);
    }

    @Test
    void saysWhatAPromotionWouldDo(@TempDir Path folder) throws Exception {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("harbour.yaml"),
                PACK.replace("relation: {any: true}", "status: experimental")
                        .formatted("statement", "US summons envoy"));
        Path file = Files.writeString(
                folder.resolve("past.jsonl"),
                "{\"id\":\"h1\",\"published\":\"2023-02-10T00:00:00Z\",\"outlet\":\"O\","
                        + "\"title\":\"Norway summons envoy of Chad\"}\n");
        String[] diff = {"rules", "diff", "--rules", rules.toString(), "--file", file.toString()};

        InProcess promoted = InProcess.run(Main.line(), with(diff, "--as", "stable", "harbour/summons"));
        assertThat(promoted.out())
                .as(promoted.err())
                .contains("1 headlines: 1 gained, 0 lost", "now NOR-TCD statement by harbour/summons");
        assertThat(InProcess.run(Main.line(), with(diff, "--as", "stable", "harbour/sumons"))
                        .err())
                .contains("there is no rule harbour/sumons (did you mean harbour/summons?)");
        assertThat(InProcess.run(Main.line(), with(diff, "--as", "sable", "harbour/summons"))
                        .err())
                .contains("'sable' is no status; write experimental, test or stable");
        String[] explain = {"rules", "explain", "--rules", rules.toString()};
        InProcess explained = InProcess.run(Main.line(), with(explain, "--file", file.toString()));
        assertThat(explained.out())
                .contains("Norway [summons envoy] of Chad\n", "harbour/summons\n")
                .endsWith("\n\n");
        Files.writeString(file, Files.readString(file).replace("summons envoy of Chad", "praises envoy"));
        String[] praise = with(explain, "--file", file.toString());
        assertThat(InProcess.run(Main.line(), praise).out()).doesNotContain("not     ");
        assertThat(InProcess.run(Main.line(), with(praise, "--near")).out()).contains("not     harbour/summons\n");
        String[] title = with(explain, "Norway summons envoy of Chad", "--date", "2023-02-10");
        assertThat(InProcess.run(Main.line(), with(title, "--near")).err()).contains("--near goes with --file");
        assertThat(InProcess.run(Main.line(), with(title, "--as", "stable", "harbour/summons"))
                        .out())
                .contains("reports harbour/summons\n", "may open an incident");
        assertThat(InProcess.run(
                                Main.line(), with(explain, "--file", file.toString(), "--as", "test", "harbour/sumons"))
                        .err())
                .contains("there is no rule harbour/sumons (did you mean harbour/summons?)");
        assertThat(InProcess.run(Main.line(), with(title, "--as", "stable")).err())
                .contains("--as STATUS and the rules that it is for are given together");
        assertThat(InProcess.run(Main.line(), with(title, "harbour/summons")).err())
                .contains("name one headline");
    }

    @Test
    void statusesOfOneCommandAreOne() {
        String[] explain = {"rules", "explain", "US tracks Chinese spy balloon", "--date", "2023-02-02"};
        String[] same = {"--as", "test", "us-china/spy-balloon", "--as", "test", "relations/attack"};
        String[] other = {"--as", "test", "us-china/spy-balloon", "--as", "stable", "relations/attack"};

        InProcess twice = InProcess.run(Main.line(), with(explain, same));
        assertThat(twice.exitCode()).as(twice.err()).isZero();
        InProcess refused = InProcess.run(Main.line(), with(explain, other));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(
                        "one command tries rules in one status, not in test and stable; name all rules behind one --as");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }
}
