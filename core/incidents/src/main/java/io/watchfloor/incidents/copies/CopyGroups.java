package io.watchfloor.incidents.copies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Items grouped by text: a group is a connected component of verified copies, so the order in which items come and go
 * changes nothing. Adding to many texts compares with the few that share a band, not with all; that finds the same
 * copies, because texts without a common band are none ({@link TextPrint#copies}).
 */
public final class CopyGroups<T> {
    /** Up to so many texts are compared one by one, which costs less than the bands of one of them. */
    static final int FEW = 48;

    private final Map<String, Text<T>> texts = new HashMap<>();
    /** Texts by each of their bands; absent as long as there never were more than {@link #FEW}. */
    private @Nullable Map<Long, List<Text<T>>> bands;

    private long looks;

    /** All items whose texts are copies of one another, directly or through others. */
    public static final class Group<T> {
        private final List<Text<T>> texts = new ArrayList<>();

        /** In no particular order. */
        public List<T> items() {
            if (texts.size() == 1) {
                return texts.get(0).items;
            }
            List<T> all = new ArrayList<>();
            texts.forEach(text -> all.addAll(text.items));
            return all;
        }
    }

    /** One wording, with the items that have it. */
    private static final class Text<T> {
        final TextPrint print;
        final List<T> items = new ArrayList<>();
        Group<T> group = new Group<>();
        /** The last look around that met it; a set of what was met costs more than all comparing. */
        long met;

        Text(TextPrint print) {
            this.print = print;
        }
    }

    /**
     * Adds an item.
     *
     * @param ends is told each group that is about to change or go
     * @param stands is told the group as it is then
     */
    public void add(T item, TextPrint print, Consumer<Group<T>> ends, Consumer<Group<T>> stands) {
        Text<T> known = texts.get(print.text());
        if (known != null) {
            ends.accept(known.group);
            known.items.add(item);
            stands.accept(known.group);
            return;
        }
        Text<T> text = new Text<>(print);
        text.items.add(item);
        text.group.texts.add(text);
        texts.put(print.text(), text);
        for (Text<T> similar : nearby(text)) {
            if (similar.group != text.group && similar.print.copies(print)) {
                ends.accept(similar.group);
                unite(text.group, similar.group);
            }
        }
        index(text);
        stands.accept(text.group);
    }

    private void index(Text<T> added) {
        if (bands != null) {
            index(bands, added);
        } else if (texts.size() > FEW) {
            Map<Long, List<Text<T>>> first = new HashMap<>();
            texts.values().forEach(text -> index(first, text));
            bands = first;
        }
    }

    private static <T> void index(Map<Long, List<Text<T>>> bands, Text<T> text) {
        for (long band : text.print.bands()) {
            bands.computeIfAbsent(band, key -> new ArrayList<>(2)).add(text);
        }
    }

    /** Takes an item away; its group may fall apart. See {@link #add}. */
    public void remove(T item, TextPrint print, Consumer<Group<T>> ends, Consumer<Group<T>> stands) {
        Text<T> text = texts.get(print.text());
        if (text == null || !text.items.contains(item)) {
            return;
        }
        Group<T> group = text.group;
        ends.accept(group);
        text.items.remove(item);
        if (!text.items.isEmpty()) {
            stands.accept(group);
            return;
        }
        texts.remove(print.text());
        if (bands != null) {
            forget(bands, text);
        }
        group.texts.remove(text);
        components(group.texts).forEach(stands);
    }

    private static <T> void forget(Map<Long, List<Text<T>>> bands, Text<T> text) {
        for (long band : text.print.bands()) {
            List<Text<T>> there = bands.getOrDefault(band, List.of());
            there.remove(text);
            if (there.isEmpty()) {
                bands.remove(band);
            }
        }
    }

    /** All texts that may be copies of one, and it itself perhaps. */
    private Collection<Text<T>> nearby(Text<T> text) {
        if (bands == null) {
            return texts.values();
        }
        List<Text<T>> nearby = new ArrayList<>();
        looks++;
        for (long band : text.print.bands()) {
            for (Text<T> there : bands.getOrDefault(band, List.of())) {
                if (there.met != looks) {
                    there.met = looks;
                    nearby.add(there);
                }
            }
        }
        return nearby;
    }

    /** The smaller one goes into the larger one. */
    private void unite(Group<T> one, Group<T> other) {
        Group<T> large = one.texts.size() >= other.texts.size() ? one : other;
        Group<T> small = large == one ? other : one;
        small.texts.forEach(text -> text.group = large);
        large.texts.addAll(small.texts);
    }

    private List<Group<T>> components(List<Text<T>> of) {
        List<Group<T>> found = new ArrayList<>();
        Set<Text<T>> open = new LinkedHashSet<>(of);
        while (!open.isEmpty()) {
            Group<T> group = new Group<>();
            Deque<Text<T>> next = new ArrayDeque<>(List.of(open.iterator().next()));
            open.remove(next.getFirst());
            while (!next.isEmpty()) {
                Text<T> text = next.removeFirst();
                text.group = group;
                group.texts.add(text);
                for (Text<T> similar : nearby(text)) {
                    if (open.contains(similar) && similar.print.copies(text.print)) {
                        open.remove(similar);
                        next.add(similar);
                    }
                }
            }
            found.add(group);
        }
        return found;
    }
}
