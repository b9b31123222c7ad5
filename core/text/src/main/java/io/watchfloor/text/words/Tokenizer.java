package io.watchfloor.text.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words with their exact places, in one pass. Markup, entities, control characters and emoji make no
 * words; hyphens part words; a possessive ending is taken off; each sign of a script written without spaces is a word,
 * so that a text in it can be matched sign by sign, and the form of a traditional Chinese character is the simplified one.
 */
public final class Tokenizer {
    /** Words whose full stop ends no sentence. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gov", "sen", "rep", "gen", "adm", "lt", "col", "sgt", "capt", "maj", "st", "no",
            "vs", "jr", "sr", "prof", "rev", "hon", "pres", "dept", "inc", "co", "corp", "ltd", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "sec", "amb", "ep", "approx", "est");

    private final Chars chars;
    private final List<Word> words = new ArrayList<>();
    private int marks;
    private boolean inSingleQuotes;
    private boolean inDoubleQuotes;
    private int lettersSinceStop;
    private boolean hasStops;

    private Tokenizer(String text) {
        this.chars = new Chars(text);
    }

    /** The words of a text, not yet parted into clauses: all are of clause 0. */
    public static List<Token> tokens(String text) {
        return words(text).stream()
                .map(word -> new Token(word.text(), word.form(), word.start(), word.end(), 0, word.possessive()))
                .toList();
    }

    public static List<Word> words(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.words;
    }

    private void run() {
        while (!chars.atEnd()) {
            if (Character.isLetterOrDigit(chars.here())) {
                readWord();
            } else {
                readMark();
            }
        }
    }

    private void readWord() {
        int start = chars.position();
        StringBuilder form = new StringBuilder(16);
        if (Scripts.isWithoutSpaces(chars.here())) {
            form.appendCodePoint(Han.simplified(chars.here()));
            chars.next();
            add(start, chars.position(), form.toString(), false);
            return;
        }
        int end = start;
        lettersSinceStop = 0;
        hasStops = false;
        while (!chars.atEnd() && continuesWord()) {
            int c = chars.here();
            chars.next();
            if (!Scripts.isInvisible(c)) {
                end = chars.position();
                append(form, c);
            }
        }
        add(start, end, form.toString(), takePossessive(form));
    }

    private void append(StringBuilder form, int c) {
        if (c == '.' && !isDigit(chars.here())) {
            hasStops = true;
            lettersSinceStop = 0;
        } else if (c != ',') {
            lettersSinceStop++;
            Scripts.appendFolded(form, c);
        }
    }

    /** A letter or digit goes on; so do a full stop inside U.S. or 4.6, a comma inside 4,000 and the apostrophe of don't. */
    private boolean continuesWord() {
        int c = chars.here();
        if (isWordPart(c) || Scripts.isInvisible(c)) {
            return !Scripts.isWithoutSpaces(c);
        }
        boolean betweenDigits = isDigit(chars.before()) && isDigit(chars.peek());
        if (c == '.') {
            return betweenDigits || isStopOfInitial();
        }
        if (c == ',') {
            return betweenDigits;
        }
        return Scripts.isApostrophe(c) && Character.isLetter(chars.peek()) && !startsPossessive();
    }

    /** The stop behind a single letter that another single letter follows or preceded: U.S., P.L.A.; not "J. Smith". */
    private boolean isStopOfInitial() {
        if (lettersSinceStop != 1 || !Character.isLetter(chars.before())) {
            return false;
        }
        return hasStops || (Character.isLetter(chars.peek()) && !Character.isLetter(chars.peekSecond()));
    }

    /** Takes 's, or the bare apostrophe behind an s, when it ends a word and closes no quotation. */
    private boolean takePossessive(StringBuilder form) {
        if (chars.atEnd() || !Scripts.isApostrophe(chars.here())) {
            return false;
        }
        if (startsPossessive()) {
            chars.next();
            chars.next();
            return true;
        }
        boolean bare = !inSingleQuotes
                && form.length() > 2
                && form.charAt(form.length() - 1) == 's'
                && Character.isWhitespace(chars.peek());
        if (bare) {
            chars.next();
        }
        return bare;
    }

    private boolean startsPossessive() {
        return (chars.peek() == 's' || chars.peek() == 'S') && !isWordPart(chars.peekSecond());
    }

    private void readMark() {
        int c = chars.here();
        if (chars.skipMarkup()) {
            return;
        }
        boolean spaced = Character.isWhitespace(chars.before()) || Character.isWhitespace(chars.peek());
        switch (c) {
            case ',', '،', '、', '，' -> marks |= Marks.COMMA;
            case ':', '：' -> marks |= isDigit(chars.before()) && isDigit(chars.peek()) ? 0 : Marks.COLON;
            case ';', '；' -> marks |= Marks.SEMICOLON;
            case '|', '¦', '•', '·', '»', '▶', '►' -> marks |= Marks.PIPE;
            case '?', '？', '؟', '¿' -> marks |= Marks.QUESTION;
            case '!', '！' -> marks |= Marks.EXCLAMATION;
            case '。' -> marks |= Marks.FULL_STOP;
            case '…' -> marks |= Marks.ELLIPSIS;
            case '(', ')', '[', ']', '{', '}', '（', '）' -> marks |= Marks.BRACKET;
            case '—', '―' -> marks |= Marks.DASH;
            case '-', '–', '‐', '‑', '‒', '−' -> marks |= spaced || chars.before() == '-' ? Marks.DASH : Marks.HYPHEN;
            case '.' -> readFullStop();
            case '"', '“', '”', '„', '«', '＂' -> readDoubleQuote(c);
            case '\'', '‘', '’', '‚', '‹', '›', '`', '＇' -> readSingleQuote(c);
            default -> {}
        }
        chars.next();
    }

    private void readFullStop() {
        int next = chars.peek();
        if (chars.before() == '.') {
            marks = (marks & ~Marks.FULL_STOP) | Marks.ELLIPSIS;
        } else if (!words.isEmpty() && !Character.isLetterOrDigit(next) && !endsInAbbreviation()) {
            marks |= Marks.FULL_STOP;
        }
    }

    private boolean endsInAbbreviation() {
        Word last = words.get(words.size() - 1);
        return last.end() == chars.position() && (last.form().length() == 1 || ABBREVIATIONS.contains(last.form()));
    }

    private void readDoubleQuote(int c) {
        boolean opens = c == '“' || c == '„' || c == '«' || ((c == '"' || c == '＂') && !inDoubleQuotes);
        mark(opens);
        inDoubleQuotes = opens;
    }

    private void readSingleQuote(int c) {
        boolean opens = !inSingleQuotes
                && c != '’'
                && (c == '‘' || c == '‚' || c == '‹' || !Character.isLetterOrDigit(chars.before()))
                && !Character.isWhitespace(chars.peek());
        if (opens || inSingleQuotes) {
            mark(opens);
            inSingleQuotes = opens;
        }
    }

    private void mark(boolean opens) {
        int inside = Marks.COMMA | Marks.FULL_STOP | Marks.QUESTION | Marks.EXCLAMATION;
        if (!opens && (marks & inside) != 0) {
            marks |= Marks.QUOTED_SENTENCE;
        }
        marks |= opens ? Marks.OPEN_QUOTE : Marks.CLOSE_QUOTE;
    }

    private void add(int start, int end, String form, boolean possessive) {
        words.add(new Word(chars.substring(start, end), form, start, end, possessive, marks));
        marks = 0;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Scripts.isCombining(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
