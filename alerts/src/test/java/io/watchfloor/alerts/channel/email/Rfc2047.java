package io.watchfloor.alerts.channel.email;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encoded words of a mail's headers, read as RFC 2047 says and without the library that writes our mails. */
final class Rfc2047 {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^? ]{0,72})\\?=");

    private Rfc2047() {}

    /** The text of the first header of a name. */
    static String header(String mail, String name) {
        Matcher header =
                Pattern.compile("(?ms)^" + name + ": (.*?)\\r?\\n(?![ \\t])").matcher(mail);
        if (!header.find()) {
            throw new AssertionError("no header " + name);
        }
        // White space between two encoded words is none of the text; what folds a line is no break.
        String line = header.group(1).replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("\\?=\\s+=\\?", "?==?");
        return WORD.matcher(line).replaceAll(word -> Matcher.quoteReplacement(text(word)));
    }

    private static String text(MatchResult word) {
        byte[] bytes =
                word.group(2).equalsIgnoreCase("B") ? Base64.getDecoder().decode(word.group(3)) : quoted(word.group(3));
        return new String(bytes, Charset.forName(word.group(1)));
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] all = text.replace('_', ' ').getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < all.length; i++) {
            boolean coded = all[i] == '=';
            bytes.write(coded ? Integer.parseInt(new String(all, i + 1, 2, StandardCharsets.US_ASCII), 16) : all[i]);
            i += coded ? 2 : 0;
        }
        return bytes.toByteArray();
    }
}
