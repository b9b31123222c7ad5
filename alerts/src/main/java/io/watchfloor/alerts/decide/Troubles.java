package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.alerts.decide.Vitals.Sign;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Counts;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.Notice;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with feeds, services and receivers: told to whom the routes lead when it lasts, in one notice for
 * several, and told to be over to whoever heard of it.
 */
final class Troubles {
    private static final Set<FeedCondition> TOLD =
            EnumSet.of(FeedCondition.SILENT, FeedCondition.FAILING, FeedCondition.MALFORMED, FeedCondition.GONE);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("d MMM HH:mm'Z'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int LINES = 50;

    private final Routes routes;
    private final Table<Trouble> table;
    private final Tellings tellings;

    Troubles(Routes routes, Table<Trouble> table, Tellings tellings) {
        this.routes = routes;
        this.table = table;
        this.tellings = tellings;
    }

    /** Takes in what ingest says of a feed; an empty record says that the feed is no longer read. */
    static void apply(Table<Trouble> table, String feed, @Nullable FeedHealth health, Instant now) {
        String key = About.FEED.word() + "/" + feed;
        if (health != null && TOLD.contains(health.state())) {
            String error = health.error() == null ? health.state().word() : health.error();
            Instant since = health.since() == null ? health.at() : health.since();
            worse(
                    table,
                    key,
                    new Trouble(About.FEED, "feed-" + health.state().word(), feed, error, since, Set.of(), null));
        } else {
            better(table, key, now);
        }
    }

    private static void apply(Table<Trouble> table, Sign sign, Instant now) {
        String key = sign.kind() + "/" + sign.name();
        if (sign.well()) {
            better(table, key, now);
        } else {
            worse(
                    table,
                    key,
                    new Trouble(sign.about(), sign.kind(), sign.name(), sign.text(), sign.since(), Set.of(), null));
        }
    }

    /** The same trouble goes on since it began; another one begins now, and whoever knew of the first hears of it. */
    private static void worse(Table<Trouble> table, String key, Trouble now) {
        Trouble before = table.get(key);
        Trouble next = before != null && before.kind().equals(now.kind()) && before.over() == null
                ? new Trouble(now.about(), now.kind(), now.name(), now.text(), before.since(), before.told(), null)
                : now;
        if (!next.equals(before)) {
            table.put(key, next);
        }
    }

    private static void better(Table<Trouble> table, String key, Instant now) {
        Trouble before = table.get(key);
        if (before != null && before.told().isEmpty()) {
            table.delete(key);
        } else if (before != null && before.over() == null) {
            table.put(key, before.overAt(now));
        }
    }

    /** Tells what has lasted long enough, and what is over. */
    void tick(Vitals vitals, Collection<Silence> silences, Instant now) {
        vitals.signs(now).forEach(sign -> apply(table, sign, now));
        Map<String, Map<String, Trouble>> byReceiver = new TreeMap<>();
        table.all().forEach((key, trouble) -> {
            for (String receiver : receivers(trouble, silences, now)) {
                byReceiver.computeIfAbsent(receiver, one -> new TreeMap<>()).put(key, trouble);
            }
        });
        byReceiver.forEach((receiver, troubles) -> tell(receiver, troubles, now));
    }

    /** Who is to be told of it now: those who do not know of it, or those who do not know that it is over. */
    private Collection<String> receivers(Trouble trouble, Collection<Silence> silences, Instant now) {
        if (trouble.over() != null) {
            return trouble.told();
        }
        if (!lasts(trouble, now)
                || Decision.silenced(trouble.labels(), silences, now).isPresent()) {
            return List.of();
        }
        return routes.match(trouble.labels()).stream()
                .filter(route -> routes.mutedBy(route, now).isEmpty())
                .filter(route -> rested(route, now))
                .map(Route::receiver)
                .filter(receiver -> !trouble.told().contains(receiver))
                .toList();
    }

    private boolean rested(Route route, Instant now) {
        Instant last = tellings.memory(route.receiver()).noticed();
        return last == null || !last.plus(route.grouping().interval()).isAfter(now);
    }

    private void tell(String receiver, Map<String, Trouble> troubles, Instant now) {
        if (!tellings.tell(Notification.notice(notice(troubles.values()), receiver, now), now)) {
            return;
        }
        tellings.put(receiver, tellings.memory(receiver).noticed(now));
        troubles.forEach((key, trouble) -> {
            // The same trouble may just have been told to another receiver.
            Trouble latest = table.get(key);
            Trouble known = latest == null ? trouble : latest;
            Trouble next = known.over() == null ? known.toldTo(receiver) : known.knownOverBy(receiver);
            if (next.over() != null && next.told().isEmpty()) {
                table.delete(key);
            } else {
                table.put(key, next);
            }
        });
    }

    private static Notice notice(Collection<Trouble> troubles) {
        List<Trouble> on = troubles.stream().filter(one -> one.over() == null).toList();
        List<String> lines = new ArrayList<>();
        troubles.stream()
                .sorted(Comparator.comparing(Trouble::precedence).reversed().thenComparing(Trouble::since))
                .limit(LINES)
                .forEach(one -> lines.add(line(one)));
        if (troubles.size() > LINES) {
            lines.add("and " + (troubles.size() - LINES) + " more");
        }
        Trouble first =
                troubles.stream().max(Comparator.comparing(Trouble::precedence)).orElseThrow();
        Precedence precedence = on.isEmpty() ? Precedence.ROUTINE : first.precedence();
        return new Notice(first.about().word(), precedence, summary(on, troubles.size() - on.size()), lines);
    }

    /** {@code 2 feeds and 1 service in trouble, 1 over}. */
    private static String summary(List<Trouble> on, int over) {
        Map<String, Integer> counts = new TreeMap<>();
        on.forEach(one -> counts.merge(one.about().word(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((about, count) -> parts.add(Counts.of(count, about)));
        String in = parts.isEmpty() ? "" : String.join(" and ", parts) + " in trouble";
        return over == 0
                ? in
                : (in.isEmpty() ? "" : in + ", ") + over + (over == 1 ? " trouble over" : " troubles over");
    }

    private static String line(Trouble one) {
        return one.over() == null
                ? one.kind() + " " + one.name() + " since " + CLOCK.format(one.since()) + ": " + one.text()
                : "over: " + one.kind() + " " + one.name() + ", from " + CLOCK.format(one.since()) + " to "
                        + CLOCK.format(one.over());
    }

    /** Whether a service is silent, so that nobody may be told that all is well. */
    boolean isBlind(Instant now) {
        return table.all().values().stream()
                .anyMatch(one -> one.about() == About.SERVICE && one.over() == null && lasts(one, now));
    }

    private boolean lasts(Trouble one, Instant now) {
        Duration after = routes.watch().troubles().get(one.kind());
        return after != null && !one.since().plus(after).isAfter(now);
    }

    int count() {
        return (int)
                table.all().values().stream().filter(one -> one.over() == null).count();
    }
}
