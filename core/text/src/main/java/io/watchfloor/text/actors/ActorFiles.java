package io.watchfloor.text.actors;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.text.actors.Actor.Kind;
import io.watchfloor.text.actors.Actor.Unless;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/actors/*.yaml}; the format is told at the top of each file. */
public final class ActorFiles {
    private static final String FOLDER = "actors/";
    private static final Map<String, Kind> LISTS = Map.of(
            "also", Kind.STATE,
            "demonyms", Kind.DEMONYM,
            "capitals", Kind.CAPITAL,
            "bodies", Kind.BODY,
            "forces", Kind.FORCE,
            "firms", Kind.FIRM,
            "people", Kind.PERSON);
    private static final Map<String, Kind> GROUPS =
            Map.of("places", Kind.PLACE, "organizations", Kind.ORGANIZATION, "firms", Kind.FIRM, "decoys", Kind.DECOY);
    /** Who may be dated without an office: who governed today may have been an armed group before. */
    private static final Set<Kind> DATED = Set.of(Kind.BODY, Kind.FORCE);

    private static final String NOT_DEMONYMS_BEFORE = "not-demonyms-before";
    private static final List<String> UNLESS_KEYS = List.of("unless-before", "unless-after", "unless-with");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,5}");
    private static final Set<String> ACTOR_KEYS = keys(List.of("name", "bloc"), LISTS.keySet());
    private static final Set<String> NAME_KEYS =
            keys(List.of("name", "also", "code", "office", "from", "to"), Set.of());

    private final List<Actor> actors = new ArrayList<>();
    private final List<String> notDemonymsBefore = new ArrayList<>();
    private final Map<String, YamlNode> places = new HashMap<>();

    private ActorFiles() {}

    /** All names of all actor files of a decision book, in the order of file names and lines. */
    public static List<Actor> read(Map<String, String> files, Findings findings) {
        ActorFiles reader = new ActorFiles();
        new TreeMap<>(files).forEach((path, text) -> {
            if (path.startsWith(FOLDER)) {
                YamlNode.read(path, text, findings).ifPresent(reader::readFile);
            }
        });
        return reader.actors.stream().map(reader::withoutDishes).toList();
    }

    /** Codes of the states and blocs among them. */
    public static Set<String> parties(List<Actor> actors) {
        return actors.stream().map(Actor::code).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Set<String> keys(List<String> own, Set<String> lists) {
        Set<String> keys = new HashSet<>(own);
        keys.addAll(lists);
        keys.addAll(UNLESS_KEYS);
        return Set.copyOf(keys);
    }

    private Actor withoutDishes(Actor actor) {
        if (actor.kind() != Kind.DEMONYM) {
            return actor;
        }
        List<String> before = new ArrayList<>(actor.unless().before());
        before.addAll(notDemonymsBefore);
        Unless unless =
                new Unless(before, actor.unless().after(), actor.unless().with());
        return new Actor(actor.code(), actor.name(), actor.kind(), actor.text(), unless, actor.term());
    }

    private void readFile(YamlNode file) {
        file.entries().forEach((key, value) -> {
            Kind group = GROUPS.get(key);
            if (group != null) {
                value.items().forEach(item -> readName(item.isMap() ? item.text("code") : null, null, group, item));
            } else if (key.equals(NOT_DEMONYMS_BEFORE)) {
                notDemonymsBefore.addAll(value.texts());
            } else {
                readActor(key, value);
            }
        });
    }

    private void readActor(String code, YamlNode actor) {
        actor.onlyKeys(code, ACTOR_KEYS);
        if (!CODE.matcher(code).matches()) {
            actor.error("'" + code + "' is no code of a state (three capitals, ISO 3166-1 alpha-3) or bloc");
        }
        Kind own = "true".equals(actor.text("bloc")) ? Kind.BLOC : Kind.STATE;
        actor.require("name", code).ifPresent(name -> {
            actors.add(new Actor(code, name.text(), own, name.text(), unless(actor), null));
            actor.entries().forEach((key, list) -> {
                Kind kind = LISTS.get(key);
                if (kind != null) {
                    list.items().forEach(item -> readName(code, name.text(), kind == Kind.STATE ? own : kind, item));
                }
            });
        });
    }

    /** A name is a text, or a map with the text under {@code name}. */
    private void readName(@Nullable String code, @Nullable String actor, Kind kind, YamlNode item) {
        if (item.isScalar()) {
            String text = item.text();
            warnOfRepetition(code, kind, text, item);
            actors.add(new Actor(code, actor == null ? text : actor, kind, text, Unless.NEVER, null));
            return;
        }
        item.onlyKeys("a name", NAME_KEYS);
        item.require("name", "a name").ifPresent(node -> {
            String canonical = actor == null || kind == Kind.PERSON ? node.text() : actor;
            Unless unless = unless(item);
            Term term = term(item, kind);
            actors.add(new Actor(code, canonical, kind, node.text(), unless, term));
            YamlNode also = item.get("also");
            if (also != null) {
                also.texts().forEach(text -> actors.add(new Actor(code, canonical, kind, text, unless, term)));
            }
        });
    }

    /** The same word twice for one state is a slip; for two states it may be meant, as with Koreas. */
    private void warnOfRepetition(@Nullable String code, Kind kind, String text, YamlNode at) {
        YamlNode first = places.putIfAbsent(code + "|" + kind + "|" + text, at);
        if (first != null) {
            at.warn("'" + text + "' stands already at " + first.file() + ":" + first.line());
        }
    }

    private static Unless unless(YamlNode name) {
        return new Unless(words(name, "unless-before"), words(name, "unless-after"), words(name, "unless-with"));
    }

    /** A person's time in office, or the time in which a body or force is the state's; absent where nothing is dated. */
    private static @Nullable Term term(YamlNode name, Kind kind) {
        String office = name.text("office");
        boolean dated = DATED.contains(kind) && (name.get("from") != null || name.get("to") != null);
        if (office == null && !dated) {
            return null;
        }
        LocalDate from = office == null
                ? date(name.get("from"))
                : name.require("from", "a person in office")
                        .map(ActorFiles::date)
                        .orElse(null);
        LocalDate to = date(name.get("to"));
        if (from != null && to != null && to.isBefore(from)) {
            name.error(office == null ? "it ends before it begins" : "the office ends before it begins");
        }
        return new Term(office == null ? "" : office, from == null ? LocalDate.MIN : from, to);
    }

    private static @Nullable LocalDate date(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            node.error("'" + node.text() + "' is no date; write it as 2023-03-13");
            return null;
        }
    }

    private static List<String> words(YamlNode item, String key) {
        YamlNode words = item.get(key);
        if (words == null) {
            return List.of();
        }
        for (YamlNode word : words.items()) {
            if (!word.text().equals(word.text().toLowerCase(Locale.ROOT))) {
                word.error("write '" + word.text() + "' in lower case: " + key + " looks at words without their case");
            }
        }
        return words.texts();
    }
}
