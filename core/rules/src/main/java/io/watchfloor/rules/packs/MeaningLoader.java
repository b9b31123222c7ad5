package io.watchfloor.rules.packs;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Effect;
import io.watchfloor.model.EventCode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.RuleMatch.Escalation;
import io.watchfloor.model.Signal;
import io.watchfloor.rules.match.Meaning;
import io.watchfloor.rules.match.Relation;
import io.watchfloor.rules.match.Signals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a rule's match means. */
final class MeaningLoader {
    private static final Pattern WHEN = Pattern.compile("(\\d{1,3}) publishers in (\\d{1,3})h");
    private static final Set<Modality> OPENS = EnumSet.of(Modality.ASSERTED, Modality.PLANNED);
    private static final Set<Modality> JOINS =
            EnumSet.of(Modality.DENIED, Modality.HYPOTHETICAL, Modality.RETROSPECTIVE);
    private static final String COMMENT = "comment";

    private final Set<String> subjects;
    private final Set<String> parties;

    MeaningLoader(Set<String> subjects, Set<String> parties) {
        this.subjects = subjects;
        this.parties = parties;
    }

    /** Reads it; absent when the rule has no subject, without which it means nothing. */
    Optional<Meaning> read(YamlNode rule, String what, Defaults defaults, Set<String> clauseNames) {
        Optional<String> subject = rule.require("subject", what).flatMap(this::subject);
        YamlNode joins = rule.get("joins");
        Precedence precedence = Defaults.precedence(rule).orElse(defaults.precedence());
        Escalation escalation = escalate(rule.get("escalate"));
        return subject.map(id -> new Meaning(
                id,
                rule.text("facet"),
                relation(rule.get("relation")),
                party(rule.get("implied")),
                new Meaning.Level(precedence, escalation, BoundsLoader.read(rule, precedence, escalation)),
                signals(rule.get("signal"), clauseNames),
                event(rule.get("event")),
                rule.text("action"),
                Choices.one(rule.get("effect"), "effect", Effect.values(), Effect::word)
                        .orElse(null),
                affects(rule.get("affects")),
                modalities(rule.get("opens"), OPENS),
                modalities(joins, JOINS),
                joins == null || joins.texts().contains(COMMENT),
                names(rule.get("outranks")),
                names(rule.get("bars")),
                eases(rule.get("eases"))));
    }

    private Optional<String> subject(YamlNode node) {
        return node.text().equals(Meaning.BY_MODEL)
                ? Optional.of(Meaning.BY_MODEL)
                : Choices.name(node, "subject", subjects);
    }

    private Relation relation(@Nullable YamlNode node) {
        if (node == null || node.text().equals("any")) {
            return Relation.ANY;
        }
        String[] parts = node.text().split("-", 2);
        if (parts.length != 2 || parts[0].equals("*") || parts[0].equals(parts[1])) {
            node.error("relation '" + node.text() + "' is none of CHN-USA, CHN-* or any");
            return Relation.ANY;
        }
        checkParty(node, parts[0]);
        if (!parts[1].equals("*")) {
            checkParty(node, parts[1]);
        }
        return new Relation(parts[0], parts[1].equals("*") ? null : parts[1]);
    }

    private @Nullable String party(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        checkParty(node, node.text());
        return node.text();
    }

    private void checkParty(YamlNode node, String code) {
        if (!code.equals(Pair.UNIDENTIFIED)) {
            Choices.name(node, "state", parties, code);
        }
    }

    private static Signals signals(@Nullable YamlNode node, Set<String> clauseNames) {
        if (node == null || !node.isMap()) {
            Signal signal =
                    Choices.one(node, "signal", Signal.values(), Signal::word).orElse(Signal.NEUTRAL);
            return new Signals(Map.of(), signal);
        }
        Map<String, Signal> byClause = new LinkedHashMap<>();
        Signal otherwise = Signal.NEUTRAL;
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            Signal signal = Choices.one(entry.getValue(), "signal", Signal.values(), Signal::word)
                    .orElse(Signal.NEUTRAL);
            if (entry.getKey().equals("otherwise")) {
                otherwise = signal;
            } else {
                Choices.name(entry.getValue(), "clause", clauseNames, entry.getKey());
                byClause.put(entry.getKey(), signal);
            }
        }
        return new Signals(byClause, otherwise);
    }

    private static @Nullable EventCode event(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        node.onlyKeys("event", Set.of("plover", "cameo"));
        return new EventCode(node.text("plover"), node.text("cameo"));
    }

    private static @Nullable Escalation escalate(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        node.onlyKeys("escalate", Set.of("when", "to"));
        Optional<YamlNode> when = node.require("when", "escalate");
        Optional<Precedence> to = node.require("to", "escalate")
                .flatMap(value -> Choices.one(value, "precedence", Precedence.values(), Precedence::word));
        if (when.isEmpty() || to.isEmpty()) {
            return null;
        }
        Matcher form = WHEN.matcher(when.get().text());
        if (!form.matches()) {
            when.get().error("'" + when.get().text() + "' is no condition (write: 3 publishers in 2h)");
            return null;
        }
        return new Escalation(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), to.get());
    }

    private List<Meaning.Affect> affects(@Nullable YamlNode node) {
        List<Meaning.Affect> affects = new ArrayList<>();
        if (node != null) {
            for (YamlNode item : node.items()) {
                item.onlyKeys("affects", Set.of("pair", "signal"));
                Optional<Pair> pair = item.require("pair", "affects").flatMap(this::pair);
                Optional<Signal> signal = Choices.one(item.get("signal"), "signal", Signal.values(), Signal::word);
                pair.ifPresent(value -> affects.add(new Meaning.Affect(value, signal.orElse(Signal.HOSTILE))));
            }
        }
        return List.copyOf(affects);
    }

    /** A pair as people write it, in any order. */
    Optional<Pair> pair(YamlNode node) {
        return pair(node, node.text());
    }

    /** The same, written in another way at a place. */
    Optional<Pair> pair(YamlNode node, String text) {
        try {
            Pair pair = Pair.parse(text);
            checkParty(node, pair.first());
            checkParty(node, pair.second());
            return Optional.of(pair);
        } catch (IllegalArgumentException e) {
            node.error("'" + node.text() + "' is no pair (write two different parties, such as CHN-USA)");
            return Optional.empty();
        }
    }

    private static Set<Modality> modalities(@Nullable YamlNode node, Set<Modality> otherwise) {
        if (node == null) {
            return otherwise;
        }
        Set<Modality> modalities = EnumSet.noneOf(Modality.class);
        for (YamlNode item : node.items()) {
            if (!item.text().equals(COMMENT)) {
                Choices.one(item, "modality", Modality.values(), Modality::word).ifPresent(modalities::add);
            }
        }
        return modalities;
    }

    private static Set<String> names(@Nullable YamlNode node) {
        return node == null ? Set.of() : new LinkedHashSet<>(node.texts());
    }

    private List<String> eases(@Nullable YamlNode node) {
        return node == null
                ? List.of()
                : node.items().stream()
                        .flatMap(item -> Choices.name(item, "subject", subjects).stream())
                        .toList();
    }
}
