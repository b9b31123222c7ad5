package io.watchfloor.rules.scale;

import java.util.ArrayList;
import java.util.List;

/** Clues of the words of a text in which all names are masked: groups of up to three, and where they stand. */
record WordClues(List<Masked> items, ClueWriter clue) {
    private static final int LONGEST_GROUP = 3;

    void write() {
        List<String> words = new ArrayList<>(items.size() + 2);
        List<String> unnamed = new ArrayList<>(items.size() + 2);
        words.add("^");
        unnamed.add("^");
        for (Masked item : items) {
            words.add(item.word());
            unnamed.add(item.unnamed());
        }
        words.add("$");
        unnamed.add("$");
        groups(words, "", 1);
        groups(unnamed, "~", 2);
        zones(words.subList(1, words.size() - 1));
        for (int i = 0; i < items.size(); i++) {
            Masked item = items.get(i);
            if (item.isParty()) {
                named(item, words.get(i), words.get(i + 2));
            }
        }
    }

    private void groups(List<String> words, String mark, int shortest) {
        for (int i = 0; i < words.size(); i++) {
            for (int end = i + shortest; end <= Math.min(words.size(), i + LONGEST_GROUP); end++) {
                clue.on(mark).on(words.get(i));
                for (int next = i + 1; next < end; next++) {
                    clue.on(" ").on(words.get(next));
                }
                clue.end();
            }
        }
    }

    /** Words by their place before, between and behind the two. */
    private void zones(List<String> words) {
        int first = place(words, Masked.FIRST);
        int second = place(words, Masked.SECOND);
        for (int i = 0; i < words.size(); i++) {
            String zone = i < first ? "before " : i < second ? "between " : "behind ";
            clue.on(zone).on(words.get(i)).end();
            if (i + 1 < words.size()) {
                clue.on(zone).on(words.get(i)).on(" ").on(words.get(i + 1)).end();
            }
        }
        spanned(words, first, second);
    }

    /** Words between the two beside the one right behind the first and the one right before the second, however far. */
    private void spanned(List<String> words, int first, int second) {
        for (int i = first + 1; first >= 0 && i < second; i++) {
            if (!words.get(i).startsWith(Masked.BREAK)) {
                clue.on("leads to ")
                        .on(words.get(i))
                        .on(" .. ")
                        .on(words.get(second - 1))
                        .end();
                clue.on("goes on ")
                        .on(words.get(first + 1))
                        .on(" .. ")
                        .on(words.get(i))
                        .end();
            }
        }
    }

    private static int place(List<String> words, String party) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(party) || words.get(i).equals(Masked.BOTH)) {
                return i;
            }
        }
        return -1;
    }

    private void named(Masked item, String before, String behind) {
        String who = item.word() + ":" + item.kind();
        clue.on(who).end();
        clue.on(before).on(" ").on(who).end();
        clue.on(who).on(" ").on(behind).end();
        String office = item.office();
        if (office != null) {
            clue.on(item.word()).on("/").on(office).end();
            clue.on("P/").on(office).end();
            clue.on(item.word()).on("/").on(office).on(" ").on(behind).end();
        }
    }
}
