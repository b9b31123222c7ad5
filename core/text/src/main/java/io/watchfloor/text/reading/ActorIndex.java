package io.watchfloor.text.reading;

import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names of the actor files as a tree of words, so that a headline is looked through once. */
final class ActorIndex {
    /** Demonyms whose plural is made with s: Russians, Israelis, Greeks, Danes, Spaniards; not Chinese, Dutch, British. */
    private static final String TAKES_S = "acdeiknrot";

    private static final List<String> TAKE_NONE = List.of("ch", "ese", "que");

    private static final class Node {
        final Map<String, Node> next = new HashMap<>(4);
        final List<Entry> entries = new ArrayList<>(1);
    }

    private record Entry(Actor actor, List<Word> words) {}

    /**
     * Names found at one place.
     *
     * @param end index after the last word
     */
    record Hit(int end, List<Actor> actors) {}

    private final Node root = new Node();

    private ActorIndex() {}

    static ActorIndex of(List<Actor> actors) {
        ActorIndex index = new ActorIndex();
        for (Actor actor : actors) {
            List<Word> words = Tokenizer.words(actor.text());
            index.add(actor, words, "");
            if (actor.kind() == Actor.Kind.DEMONYM && !words.isEmpty() && takesS(words.get(words.size() - 1))) {
                index.add(actor, words, "s");
            }
        }
        return index;
    }

    private static boolean takesS(Word last) {
        return TAKES_S.indexOf(last.form().charAt(last.form().length() - 1)) >= 0
                && TAKE_NONE.stream().noneMatch(last.form()::endsWith);
    }

    private void add(Actor actor, List<Word> words, String ending) {
        Node node = root;
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form() + (i == words.size() - 1 ? ending : "");
            node = node.next.computeIfAbsent(form, key -> new Node());
        }
        if (node != root) {
            node.entries.add(new Entry(actor, words));
        }
    }

    /** What the longest name that starts at a word can stand for; absent when none does. */
    @Nullable
    Hit longestAt(Surroundings text, int at) {
        List<Word> words = text.words();
        Node node = root.next.get(words.get(at).form());
        Hit best = null;
        for (int i = at + 1; node != null; i++) {
            List<Actor> actors = node.entries.isEmpty() ? List.of() : fitting(node.entries, text, at, i);
            if (!actors.isEmpty()) {
                best = new Hit(i, actors);
            }
            boolean goesOn = i < words.size() && !words.get(i).has(Marks.EDGES);
            node = goesOn ? node.next.get(words.get(i).form()) : null;
        }
        return best;
    }

    private static List<Actor> fitting(List<Entry> entries, Surroundings text, int at, int end) {
        List<Actor> actors = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (isWrittenLike(entry.words(), text.words(), at)
                    && !isExcepted(entry.actor().unless(), text, at, end)) {
                actors.add(entry.actor());
            }
        }
        return actors;
    }

    /** A name written with a capital must have it, an acronym all of them; a comma parts two names. */
    private static boolean isWrittenLike(List<Word> name, List<Word> words, int at) {
        for (int i = 0; i < name.size(); i++) {
            String wanted = name.get(i).text();
            String text = words.get(at + i).text();
            if (Character.isUpperCase(wanted.codePointAt(0)) && !Character.isUpperCase(text.codePointAt(0))) {
                return false;
            }
            if (i > 0 && words.get(at + i).has(Marks.COMMA) && !name.get(i).has(Marks.COMMA)) {
                return false;
            }
            if (isAcronym(wanted) && !text.equals(text.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAcronym(String text) {
        return text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private static boolean isExcepted(Actor.Unless unless, Surroundings text, int at, int end) {
        if (unless.equals(Actor.Unless.NEVER)) {
            return false;
        }
        List<Word> words = text.words();
        return (end < words.size() && unless.before().contains(words.get(end).form()))
                || (at > 0 && unless.after().contains(words.get(at - 1).form()))
                || (!unless.with().isEmpty() && text.haveAnyOf(unless.with()));
    }
}
