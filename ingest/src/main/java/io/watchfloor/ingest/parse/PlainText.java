package io.watchfloor.ingest.parse;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Markup to plain text, as a reader would see it on one line. */
final class PlainText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** Tags that titles and summaries really carry; anything else in angle brackets was meant as text. */
    private static final Pattern TAG = Pattern.compile("(?is)<(?:/?(?:a|abbr|acronym|address|article|aside|audio|b|bdi"
            + "|bdo|big|blockquote|body|br|center|cite|code|del|dd|div|dl|dt|em|embed|figcaption|figure|font|footer|form"
            + "|h[1-6]|head|header|hr|html|i|iframe|img|ins|kbd|label|li|link|main|mark|meta|nav|nobr|noscript|object|ol"
            + "|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|sup|svg"
            + "|table|tbody|td|th|thead|time|title|tr|tt|u|ul|var|video|wbr)(?:\\s[^>]*|/)?>|!--)");

    private PlainText() {}

    /** Text of markup; entities that were escaped twice are read twice, never more. */
    static String of(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0 && markup.indexOf("]]>") < 0) {
            return oneLine(markup);
        }
        String text = markup.replace("<![CDATA[", "").replace("]]>", "");
        for (int round = 0;
                round < 2 && (ENTITY.matcher(text).find() || TAG.matcher(text).find());
                round++) {
            text = TAG.matcher(text).find() ? strip(text) : Parser.unescapeEntities(text, false);
        }
        return oneLine(text);
    }

    /** Text that is no markup, on one line; entities in it are read all the same, for nobody means to show them. */
    static String readable(String text) {
        return oneLine(text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false));
    }

    private static String strip(String markup) {
        Document document = Jsoup.parseBodyFragment(markup);
        document.select("script,style,iframe,noscript").remove();
        return document.body().text();
    }

    /** White space of any kind, also no-break, becomes one blank; zero-width marks and controls go. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !line.isEmpty();
            } else if (!Character.isISOControl(c) && c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                if (blank) {
                    line.append(' ');
                    blank = false;
                }
                line.append(c);
            }
        }
        return line.toString();
    }
}
