package io.watchfloor.incidents;

import io.watchfloor.model.Disposition;
import io.watchfloor.model.Incident;
import io.watchfloor.model.JournalEntry;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * A made-up past of one pair and subject: stories of reports, some of them withdrawn again, and what people did. Within
 * the bound means: reports of a story at most g/2 apart, stories more than g apart, arrivals at most g/2 late.
 */
record History(List<Item> items, Instant end, boolean nearGap, boolean acted, boolean withdrawn) {
    static final Duration G = Reporting.GATHER;
    private static final long HALF = G.dividedBy(2).toSeconds();
    private static final String COPIED = "Warships of two navies meet near the Paracel Islands";

    /**
     * One thing that happened.
     *
     * @param report that came, or absent
     * @param act of a person, or absent
     * @param withdraws it is the withdrawal of the report
     */
    record Item(int story, Reporting report, Acts act, boolean withdraws, Instant at) {
        JournalEntry entry(Instant when, Incident incident) {
            if (act != null) {
                return act.at(when, incident == null ? 0 : incident.desk().version());
            }
            return withdraws ? report.withdrawn(when) : report.arriving(when);
        }

        boolean isReport() {
            return act == null && !withdraws;
        }
    }

    /** An item and when it arrives. */
    record Arrival(Item item, Instant at) {}

    static History withinTheBound(Random random) {
        List<Item> items = new ArrayList<>();
        Instant at = Reporting.START;
        boolean near = false;
        int stories = 1 + random.nextInt(3);
        int n = 0;
        for (int story = 0; story < stories; story++) {
            int reports = 1 + random.nextInt(6);
            Instant last = at;
            for (int i = 0; i < reports; i++) {
                last = at;
                items.add(reported(story, report(random, n++, at), at));
                at = at.plusSeconds(60 + (long) (random.nextDouble() * (HALF - 1800)));
            }
            if (random.nextInt(4) == 0) {
                Reporting withdrawn = Reporting.of("w" + story, hours(last.plusSeconds(300)), "publisher9");
                items.add(reported(story, withdrawn, withdrawn.at()));
                items.add(new Item(story, withdrawn, null, true, last.plusSeconds(HALF + 900)));
            }
            if (random.nextInt(3) == 0) {
                acts(random, story, items, last.plusSeconds(HALF + 3600));
            }
            boolean close = random.nextInt(4) == 0;
            near |= close && story < stories - 1;
            long quiet = close ? 1800 + random.nextInt(3600) : 3600 + (long) (random.nextDouble() * 2 * HALF);
            at = last.plus(G).plusSeconds(quiet);
        }
        Instant end = at.plusSeconds(random.nextInt(3) * HALF);
        return new History(
                List.copyOf(items),
                end,
                near,
                items.stream().anyMatch(item -> item.act() != null),
                items.stream().anyMatch(Item::withdraws));
    }

    static History anything(Random random) {
        List<Item> items = new ArrayList<>();
        int reports = 1 + random.nextInt(15);
        for (int i = 0; i < reports; i++) {
            Instant at = Reporting.START.plusSeconds(
                    random.nextInt((int) Duration.ofDays(20).toSeconds()));
            Reporting report = report(random, i, at);
            items.add(reported(0, report, at));
            if (random.nextInt(8) == 0) {
                items.add(new Item(0, report, null, true, at.plusSeconds(random.nextInt(500_000))));
            }
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            Instant at = Reporting.START.plusSeconds(
                    random.nextInt((int) Duration.ofDays(20).toSeconds()));
            acts(random, random.nextInt(2), items, at);
        }
        items.sort(Comparator.comparing(Item::at));
        return new History(List.copyOf(items), Reporting.START.plus(Duration.ofDays(40)), false, true, true);
    }

    private static double hours(Instant at) {
        return Duration.between(Reporting.START, at).toSeconds() / 3600.0;
    }

    private static Item reported(int story, Reporting report, Instant at) {
        return new Item(story, report, null, false, at);
    }

    private static Reporting report(Random random, int n, Instant at) {
        Reporting report = Reporting.of("h" + n, hours(at), "publisher" + random.nextInt(4));
        return switch (random.nextInt(10)) {
            case 0 -> report.precedence(Precedence.IMMEDIATE);
            case 1 -> report.cooperative();
            case 2 -> report.precedence(Precedence.FLASH).byOfficial();
            case 3 -> report.facet("facet" + n % 2);
            case 4 -> report.opinion();
            case 5 -> report.deniedBy("CHN");
            case 6, 7 -> report.title(COPIED);
            case 8 -> report.fromWire().title(COPIED + ", navy says");
            default -> report;
        };
    }

    /** What somebody does to the incident of a story once all its reports are there, and before it goes quiet. */
    private static void acts(Random random, int story, List<Item> items, Instant at) {
        String command = "c" + items.size();
        Acts act =
                switch (random.nextInt(6)) {
                    case 0 -> Acts.note(command, "Ito", "noted");
                    case 1 -> Acts.shelve(command, "Ito", at.plusSeconds(7200), true);
                    case 2 -> Acts.close(command, "Ito", Disposition.RESOLVED);
                    case 3 -> Acts.precedence(command, "Ito", Precedence.ROUTINE);
                    case 4 -> Acts.verdict(command, "Ito", firstReport(items, story), false);
                    default -> Acts.own(command, "Ito");
                };
        String incident = "CHN-USA.airspace." + (story + 1);
        items.add(new Item(story, null, act.on(incident), false, at));
        if (act.kind() == io.watchfloor.model.ActKind.OWN) {
            Acts release = Acts.release(command + "r", "Ito").on(incident);
            items.add(new Item(story, null, release, false, at.plusSeconds(3600)));
        }
    }

    private static String firstReport(List<Item> items, int story) {
        return items.stream()
                .filter(item -> item.story() == story && item.isReport())
                .map(item -> item.report().id())
                .findFirst()
                .orElse("none");
    }

    /** All on time. */
    List<Arrival> punctual() {
        return sorted(items.stream().map(item -> new Arrival(item, item.at())).toList());
    }

    /** Some reports late, by less than half the gather time or by as much as is said. */
    List<Arrival> delayed(Random random, long most) {
        return sorted(items.stream()
                .map(item -> new Arrival(
                        item,
                        item.isReport() && random.nextInt(3) > 0
                                ? item.at().plusSeconds((long) (random.nextDouble() * most))
                                : item.at()))
                .toList());
    }

    static long half() {
        return HALF;
    }

    private static List<Arrival> sorted(List<Arrival> arrivals) {
        return arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList();
    }

    /** A report comes after a later one of its story. */
    static boolean hasLateOlderReport(List<Arrival> arrivals) {
        TreeSet<Instant> seen = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            if (arrival.item().isReport()) {
                if (seen.higher(arrival.item().at()) != null) {
                    return true;
                }
                seen.add(arrival.item().at());
            }
        }
        return false;
    }

    /** A report comes between two that are more than g/2 apart and so belong together only through it. */
    static boolean hasBridge(List<Arrival> arrivals) {
        TreeSet<Instant> seen = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            if (arrival.item().isReport()) {
                Instant before = seen.lower(arrival.item().at());
                Instant after = seen.higher(arrival.item().at());
                if (before != null
                        && after != null
                        && Duration.between(before, after).toSeconds() > HALF
                        && Duration.between(before, after).compareTo(G) <= 0) {
                    return true;
                }
                seen.add(arrival.item().at());
            }
        }
        return false;
    }
}
