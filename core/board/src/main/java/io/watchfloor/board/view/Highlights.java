package io.watchfloor.board.view;

import io.watchfloor.model.RuleMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a title where rules matched in it, so that an officer sees which words fired. */
public final class Highlights {
    private static final Pattern DIRECTION = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Highlights() {}

    /** A piece of the title; the pieces in order are the title. */
    public record Piece(String text, boolean marked) {
        /** Without what would turn the text around it. */
        public String shown() {
            return plain(text);
        }
    }

    /** The title that pieces are of. */
    public static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Without marks of direction: a stranger's title could turn what stands beside it. */
    public static String plain(String text) {
        return DIRECTION.matcher(text).replaceAll("");
    }

    /** Evidence outside the title, overlapping or out of range is normal: it marks what it can, and never loses text. */
    public static List<Piece> of(String title, List<RuleMatch.Evidence> evidence) {
        List<RuleMatch.Evidence> inTitle = evidence.stream()
                .filter(found -> "title".equals(found.field()))
                .sorted(Comparator.comparingInt(RuleMatch.Evidence::start))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (RuleMatch.Evidence found : inTitle) {
            int start = clamp(found.start(), done, title.length());
            int end = clamp(found.end(), start, title.length());
            add(pieces, title.substring(done, start), false);
            add(pieces, title.substring(start, end), true);
            done = end;
        }
        add(pieces, title.substring(done), false);
        return List.copyOf(pieces);
    }

    /** A title in which square brackets stand around what matched, as the authoring tools write it. */
    public static List<Piece> ofMarked(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        boolean inside = false;
        for (int at = 0; at < marked.length(); at++) {
            char here = marked.charAt(at);
            if (here == (inside ? ']' : '[')) {
                add(pieces, marked.substring(done, at), inside);
                inside = !inside;
                done = at + 1;
            }
        }
        add(pieces, marked.substring(done), inside);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int clamp(int value, int low, int high) {
        return Math.min(Math.max(value, low), high);
    }
}
