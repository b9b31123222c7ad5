package io.watchfloor.proofs;

import io.watchfloor.cli.Main;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.incidents.KnownIncidents;
import io.watchfloor.cli.replay.HeadlineFile;
import io.watchfloor.cli.replay.ReplayDesk;
import io.watchfloor.cli.replay.Replayer;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.model.Incident;
import io.watchfloor.model.Json;
import io.watchfloor.proofs.year.BCubed;
import io.watchfloor.testkit.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows that replays are repeatable: twice the same bytes, also when one was killed; the same incidents and members from
 * a shuffled file and on any number of partitions; and as of a time what a fold of the journal up to then gives.
 */
public final class ReplayProof {
    private static final long END_WITHIN_SECONDS = 900;

    static final double AGREES = 0.97;

    private final Home home;
    private final Random random;
    private final PrintWriter out;

    public ReplayProof(Home home, long seed, PrintWriter out) {
        this.home = home;
        this.random = new Random(seed);
        this.out = out;
    }

    /** Runs everything; {@code file} is replayed in place of made-up stories where those are not needed. */
    public boolean run(@Nullable Path file, Path scratch) throws IOException, InterruptedException {
        Stories stories = Stories.of(random.nextLong());
        Path inOrder = stories.write(scratch.resolve("stories.jsonl"));
        boolean repeatable = twice(file == null ? inOrder : file, scratch);
        return shuffled(stories, inOrder, scratch) && repeatable;
    }

    private boolean twice(Path file, Path scratch) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(scratch.resolve("once"));
        HeadlineFile headlines = HeadlineFile.read(file, "prove", line -> {});
        String once = ReplayDesk.of(home, folder, 12, false)
                .run(headlines, sent -> {}, context -> printed(context, headlines));
        Path again = Files.createDirectories(scratch.resolve("again"));
        boolean[] asOf = {true};
        String twice = ReplayDesk.of(home, again, 12, false).run(headlines, sent -> {}, context -> {
            asOf[0] = holdsAsOf(context, headlines);
            return printed(context, headlines);
        });
        boolean same = say(
                "two replays print the same bytes",
                once.equals(twice),
                once.lines().count() + " incidents");
        String third = killedMidway(file, scratch);
        boolean resumed = say("one that was killed and resumed prints them too", once.equals(third), "");
        differences(byLine(once), byLine(twice));
        differences(byLine(once), byLine(third));
        return same && asOf[0] && resumed;
    }

    private String killedMidway(Path file, Path scratch) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "replay", file.toString(), "--data", scratch.resolve("killed").toString());
        List<String> options = ChildJvm.options(320, home.root());
        Path log = scratch.resolve("killed.log");
        try (ChildJvm child = ChildJvm.start(Main.class, options, arguments, log)) {
            String share = (1 + random.nextInt(6)) + "0 % of ";
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_WITHIN_SECONDS);
            while (child.isAlive() && !child.hasSaid(share) && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            child.kill();
        }
        Path printed = scratch.resolve("killed.out");
        try (ChildJvm child = ChildJvm.startApart(Main.class, options, arguments, printed, log)) {
            if (!child.awaitEnd(END_WITHIN_SECONDS)) {
                return "no end after " + END_WITHIN_SECONDS + " s";
            }
            return child.output();
        }
    }

    /** At a few times of the file: the events known then against a fold of the journal up to then. */
    private boolean holdsAsOf(ServiceContext context, HeadlineFile headlines) {
        Instant first = headlines.first();
        Instant last = headlines.last();
        String producer = context.producer("streams");
        boolean holds = true;
        for (int part = 1; part < 4; part++) {
            Instant time =
                    first.plus(Duration.between(first, last).multipliedBy(part).dividedBy(4));
            KnownIncidents known = KnownIncidents.asOf(context, time);
            JournalFold fold = JournalFold.upTo(context, time, producer);
            Map<String, String> incidents = new TreeMap<>();
            known.incidents().forEach((id, incident) -> incidents.put(id, Json.text(incident)));
            Map<String, String> reports = new TreeMap<>();
            known.reports()
                    .forEach((id, members) ->
                            members.forEach((report, member) -> reports.put(id + "/" + report, Json.text(member))));
            holds &= say(
                    "as of " + time + " is the fold up to then",
                    incidents.equals(fold.incidents()) && reports.equals(fold.reports()),
                    incidents.size() + " incidents, " + reports.size() + " reports");
        }
        return holds;
    }

    private boolean shuffled(Stories stories, Path inOrder, Path scratch) throws IOException, InterruptedException {
        HeadlineFile ordered = HeadlineFile.read(inOrder, "prove", line -> {});
        Path first = Files.createDirectories(scratch.resolve("ordered"));
        Map<String, String> wanted =
                ReplayDesk.of(home, first, 12, false).run(ordered, sent -> {}, ReplayProof::members);
        boolean held = true;
        for (int partitions : new int[] {1, 4, 12}) {
            Path file = stories.writeShuffled(scratch.resolve("shuffled" + partitions + ".jsonl"), random.nextLong());
            Path folder = Files.createDirectories(scratch.resolve("partitions" + partitions));
            HeadlineFile late = HeadlineFile.read(file, "prove", line -> {});
            Map<String, String> found =
                    ReplayDesk.of(home, folder, partitions, true).run(late, sent -> {}, ReplayProof::members);
            double agreement = agreement(wanted, found);
            held &= say(
                    "shuffled by half an hour on " + partitions + " partitions: all reports, B-cubed .97 or more",
                    agreement >= AGREES,
                    String.format(Locale.ROOT, "%.3f, %d incidents of %d", agreement, found.size(), wanted.size()));
            differences(wanted, found);
        }
        return held;
    }

    /** B-cubed F1 of what {@link #members} says of two replays; 0 when a report is lost. */
    static double agreement(Map<String, String> wanted, Map<String, String> found) {
        Map<String, String> ordered = byReport(wanted);
        Map<String, String> shuffled = byReport(found);
        return ordered.keySet().equals(shuffled.keySet())
                ? BCubed.of(List.copyOf(ordered.keySet()), ordered::get, shuffled::get)
                        .f1()
                : 0;
    }

    private static Map<String, String> byReport(Map<String, String> members) {
        Map<String, String> byReport = new TreeMap<>();
        members.forEach((incident, said) -> {
            String pair = incident.substring(0, incident.indexOf('.'));
            String reports = said.substring(said.indexOf('[') + 1, said.length() - 1);
            for (String report : reports.split(", ", -1)) {
                byReport.put(pair + " " + report, incident);
            }
        });
        return byReport;
    }

    private static Map<String, String> byLine(String printed) {
        Map<String, String> lines = new TreeMap<>();
        printed.lines().forEach(line -> lines.put(line.replaceAll(",.*", ""), line));
        return lines;
    }

    private void differences(Map<String, String> wanted, Map<String, String> found) {
        Map<String, String> all = new TreeMap<>(wanted);
        all.putAll(found);
        all.keySet().stream()
                .filter(id -> !Objects.equals(wanted.get(id), found.get(id)))
                .limit(5)
                .forEach(id -> out.println("  " + id + ": " + from(wanted.get(id), found.get(id)) + " / "
                        + from(found.get(id), wanted.get(id))));
    }

    /** A text from a little before it parts with another. */
    private static String from(@Nullable String text, @Nullable String other) {
        if (text == null || other == null) {
            return String.valueOf(text);
        }
        int parts = 0;
        while (parts < Math.min(text.length(), other.length()) && text.charAt(parts) == other.charAt(parts)) {
            parts++;
        }
        return text.substring(Math.max(0, parts - 60), Math.min(text.length(), parts + 200));
    }

    /** As the command line prints it. */
    private static String printed(ServiceContext context, HeadlineFile headlines) {
        StringBuilder text = new StringBuilder();
        Replayer.result(context, headlines, "prove", 0, null).incidents().forEach(line -> text.append(Json.text(line))
                .append(System.lineSeparator()));
        return text.toString();
    }

    /** What no order of arrival may change, by incident. */
    static Map<String, String> members(ServiceContext context) {
        KnownIncidents known = KnownIncidents.now(context);
        Map<String, String> members = new TreeMap<>();
        for (Incident incident : known.incidents().values()) {
            List<String> reports = known.reportsOf(incident.id()).stream()
                    .map(member -> member.report().id())
                    .toList();
            members.put(
                    incident.id(),
                    incident.level().computed().word() + " credibility "
                            + incident.level().credibility() + " " + reports);
        }
        return members;
    }

    private boolean say(String what, boolean held, String detail) {
        out.printf("%-75s %s%s%n", what, held ? "holds" : "DOES NOT HOLD", detail.isEmpty() ? "" : ": " + detail);
        out.flush();
        return held;
    }
}
