package io.watchfloor.proofs;

import io.watchfloor.rules.packs.Packs;
import java.util.List;

/** A pack of many rules as desks write them: a verb class of the house near a thing, and who takes part. */
final class GeneratedRules {
    private static final List<String> VERBS = Packs.HOUSE_VERBS;
    private static final List<String> THINGS = List.of(
            "chip|semiconductor",
            "tariff|duty",
            "export control|export curb",
            "rare earth|critical mineral",
            "visa|travel ban",
            "airspace|overflight",
            "fishing boat|trawler",
            "coast guard|patrol vessel",
            "warship|destroyer",
            "aircraft carrier|carrier group",
            "fighter jet|warplane",
            "spy plane|spy ship",
            "drone|unmanned aircraft",
            "ballistic missile|cruise missile",
            "nuclear test|warhead",
            "uranium|centrifuge",
            "air defence|air defense",
            "tank|armoured vehicle",
            "artillery|howitzer",
            "ammunition|shell",
            "cyber attack|hacker",
            "undersea cable|satellite",
            "embassy|consulate",
            "ambassador|envoy",
            "diplomat|attache",
            "journalist|reporter",
            "student|scholar",
            "dissident|activist",
            "prisoner|hostage",
            "border crossing|checkpoint",
            "grain|wheat",
            "pipeline|oil price");
    private static final List<String> PARTIES = List.of(
            "[<gov>]",
            "[<state>]",
            "[<CHN>@source, <CHN>]",
            "[<RUS>, <UKR>]",
            "[<official>, <gov>]",
            "[<USA:gov>, <USA>]");

    private GeneratedRules() {}

    /** A pack of so many rules, always the same ones; at most {@code VERBS} times {@code THINGS}. */
    static String pack(int rules) {
        if (rules > VERBS.size() * THINGS.size()) {
            throw new IllegalArgumentException(rules + " rules are more than there are combinations");
        }
        StringBuilder pack = new StringBuilder("pack: generated\nowner: bench\n")
                .append(
                        "defaults: { status: stable, precedence: routine, fields: [title], support: [summary] }\nrules:\n");
        for (int i = 0; i < rules; i++) {
            String verb = VERBS.get(i % VERBS.size());
            String thing = THINGS.get(i / VERBS.size());
            pack.append(
                    """
                      - rule: r%d
                        title: Generated
                        subject: other
                        relation: any
                        signal: hostile
                        match:
                          event: ["$%s ~4 (%s)", "(%s) ~3 $%s"]
                          who: %s
                        except: { other: [film, museum, novel] }
                    """
                            .formatted(i, verb, thing, thing, verb, PARTIES.get(i % PARTIES.size())));
        }
        return pack.toString();
    }
}
