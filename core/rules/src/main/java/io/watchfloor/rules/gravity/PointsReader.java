package io.watchfloor.rules.gravity;

import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.NewsValue;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Scoring;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads how points are made of gravity; what is wrong becomes findings at its place. */
final class PointsReader {
    static final String KEY = "points";

    static final String ACTS = "acts";
    private static final String ELSEWHERE = "elsewhere";

    private static final int MOST = 999;
    private static final int PERCENT = 300;

    private PointsReader() {}

    static Optional<PointsTable> read(@Nullable YamlNode points) {
        if (points == null) {
            return Optional.empty();
        }
        points.onlyKeys(
                KEY,
                Set.of(
                        "levels",
                        "news",
                        ACTS,
                        "novelty",
                        "voices",
                        ELSEWHERE,
                        "alone",
                        "official",
                        "rules",
                        "one",
                        "again"));
        List<Integer> days = new ArrayList<>();
        List<Integer> percents = new ArrayList<>();
        YamlNode novelty = points.require("novelty", KEY).orElse(null);
        if (novelty == null) {
            return Optional.empty();
        }
        novelty(novelty, days, percents);
        Scoring scoring = new Scoring(
                0,
                List.of(),
                days,
                percents,
                Numbers.required(novelty, "story", "novelty", 0, MOST),
                Numbers.required(novelty, "same-act", "novelty", 0, Numbers.MOST),
                points.require("voices", KEY)
                        .map(voices -> voices.items().stream()
                                .map(one -> Numbers.number(one, -MOST, MOST))
                                .toList())
                        .orElse(List.of()),
                points.get(ELSEWHERE) == null ? null : Numbers.required(points, ELSEWHERE, KEY, 0, Numbers.MOST),
                group(points, "alone", List.of("reliable", "other")),
                Numbers.required(points, "official", KEY, -MOST, MOST),
                levels(points),
                rules(points),
                Numbers.required(points, "one", KEY, 0, MOST),
                group(points, "again", List.of("hours", "novelty", "above")));
        return Optional.of(new PointsTable(
                news(points.get("news")),
                acts(points.get(ACTS)),
                scoring,
                Numbers.required(novelty, "unknown", "novelty", 0, MOST),
                Priors.NONE));
    }

    private static void novelty(YamlNode novelty, List<Integer> days, List<Integer> percents) {
        novelty.onlyKeys("novelty", Set.of("story", "unknown", "same-act", "within", "else"));
        Map<Integer, Integer> within = new TreeMap<>();
        novelty.require("within", "novelty").ifPresent(steps -> steps.entries().forEach((day, percent) -> {
            if (day.matches("\\d{1,4}")) {
                within.put(Integer.valueOf(day), Numbers.number(percent, 0, PERCENT));
            } else {
                percent.error("novelty: '" + day + "' is no whole number of days");
            }
        }));
        days.addAll(within.keySet());
        percents.addAll(within.values());
        percents.add(Numbers.required(novelty, "else", "novelty", 0, PERCENT));
    }

    private static List<Integer> group(YamlNode points, String key, List<String> names) {
        YamlNode group = points.require(key, KEY).orElse(null);
        if (group == null) {
            return names.stream().map(name -> 0).toList();
        }
        group.onlyKeys(key, Set.copyOf(names));
        return names.stream()
                .map(name -> Numbers.required(group, name, key, -MOST, MOST))
                .toList();
    }

    private static List<Integer> levels(YamlNode points) {
        List<Integer> levels = group(points, "levels", List.of("priority", "immediate", "flash"));
        if (levels.get(0) > levels.get(1) || levels.get(1) > levels.get(2)) {
            points.require("levels", KEY)
                    .ifPresent(node -> node.error("levels: priority, immediate and flash must not fall"));
        }
        return levels;
    }

    private static Precedence rules(YamlNode points) {
        YamlNode rules = points.require("rules", KEY).orElse(null);
        try {
            return rules == null ? Precedence.FLASH : Precedence.of(rules.text());
        } catch (IllegalArgumentException e) {
            rules.error(String.valueOf(e.getMessage()));
            return Precedence.FLASH;
        }
    }

    private static Map<String, Integer> acts(@Nullable YamlNode acts) {
        Map<String, Integer> percents = new TreeMap<>();
        if (acts != null) {
            acts.entries().forEach((act, percent) -> percents.put(act, Numbers.number(percent, 0, PERCENT)));
        }
        return Map.copyOf(percents);
    }

    private static Map<NewsValue, Integer> news(@Nullable YamlNode news) {
        Map<NewsValue, Integer> percents = new EnumMap<>(NewsValue.class);
        if (news != null) {
            news.entries().forEach((word, percent) -> {
                try {
                    percents.put(NewsValue.of(word), Numbers.number(percent, 0, PERCENT));
                } catch (IllegalArgumentException e) {
                    percent.error(String.valueOf(e.getMessage()));
                }
            });
        }
        return Map.copyOf(percents);
    }
}
