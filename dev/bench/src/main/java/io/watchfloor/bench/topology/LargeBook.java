package io.watchfloor.bench.topology;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** The house's decision book, filled up with drawn rules to a number that a large desk has. */
public final class LargeBook {
    private static final List<String> WORDS = List.of(
            "harbour",
            "pipeline",
            "embassy",
            "satellite",
            "fishery",
            "visa",
            "tariff",
            "submarine",
            "border",
            "radar",
            "protest",
            "treaty",
            "envoy",
            "convoy",
            "drill",
            "cable",
            "island",
            "port",
            "export",
            "import",
            "missile",
            "quota",
            "loan",
            "dam",
            "river",
            "glacier",
            "mine",
            "refinery",
            "consulate",
            "summit");
    private static final List<String> VERBS = List.of(
            "seize",
            "block",
            "close",
            "reopen",
            "inspect",
            "suspend",
            "expand",
            "cancel",
            "approve",
            "reject",
            "sign",
            "delay",
            "resume",
            "restrict",
            "probe");

    private LargeBook() {}

    /** The book of config/, filled up to so many rules. */
    public static DecisionBook ofRules(Home home, int rules) {
        DecisionBook house = ConfigBook.read(home);
        int drawn = rules - CompiledBook.compile(house).rules().rules().size();
        SortedMap<String, String> files = new TreeMap<>(house.files());
        Random random = new Random(rules);
        StringBuilder pack = new StringBuilder("pack: drawn\nowner: bench\nrules:\n");
        for (int i = 0; i < drawn; i++) {
            pack.append("  - rule: r").append(i).append("\n    title: Drawn\n    subject: statement\n");
            pack.append("    relation: any\n    precedence: routine\n    signal: neutral\n    match:\n      event: ");
            pack.append(VERBS.get(random.nextInt(VERBS.size()))).append(" ~3 ");
            pack.append(WORDS.get(random.nextInt(WORDS.size()))).append(" ~2 ");
            pack.append(WORDS.get(random.nextInt(WORDS.size()))).append('\n');
        }
        if (drawn > 0) {
            files.put("rules/drawn.yaml", pack.toString());
        }
        return new DecisionBook(1, "bench", "bench", Instant.EPOCH, files, "bench", Map.of());
    }
}
