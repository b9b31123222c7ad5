package io.watchfloor.ingest.parse;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of dates: months in the languages that feeds use, and the zones that have letters. */
final class DateWords {
    private static final String[] MONTHS = {
        "jan january januar januari janvier janv enero ene gennaio gen janeiro styczen stycznia sty ocak oca jaanuar"
                + " leden ledna ianuarie ian gener tammi tammikuu tammikuuta янв јан яну січ ιαν يناير ינואר",
        "feb february februar februari fevrier fevr fev febrero febbraio fevereiro luty lutego lut subat sub unor unora"
                + " febr februarie helmi helmikuu helmikuuta фев феб лют φεβ فبراير פברואר",
        "mar march mars marz marcius maerz mrz mrt maart marzo marco marzec marca mart brezen brezna"
                + " martie marc maalis maaliskuu maaliskuuta мар бер μαρ مارس מרץ",
        "apr april avril avr aprilis abril abr aprile kwiecien kwietnia kwi nisan nis duben dubna"
                + " aprilie huhti huhtikuu huhtikuuta апр кві απρ أبريل ابريل אפריל",
        "may mai maj majus mei mayo maggio mag maio maja mayis kveten kvetna maig"
                + " touko toukokuu toukokuuta май мая мај тра μαι مايو מאי",
        "jun june juni junius juin junio giugno giu junho czerwiec czerwca cze haziran haz cerven cervna"
                + " iunie iun juny kesa kesakuu kesakuuta июн јун юни чер ιουν يونيو יוני",
        "jul july juli julius juillet juil julio luglio lug julho lipiec lipca lip temmuz tem cervenec cervence"
                + " iulie iul juliol heina heinakuu heinakuuta июл јул юли лип ιουλ يوليو יולי",
        "aug august augusti aout aou augusztus augustus agosto ago sierpien sierpnia sie agustos agu agt srpen srpna"
                + " agost elo elokuu elokuuta авг сер αυγ أغسطس اغسطس אוגוסט",
        "sep sept september szeptember septembre septiembre settembre set setembro wrzesien wrzesnia wrz eylul eyl zari"
                + " septembrie setembre szept syys syyskuu syyskuuta сен сеп вер σεπ سبتمبر ספטמבר",
        "oct okt october oktober octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz ekim eki rijen"
                + " rijna octombrie loka lokakuu lokakuuta окт жов οκτ أكتوبر اكتوبر אוקטובר",
        "nov november novembre noviembre novembro listopad listopada lis kasim kas"
                + " noiembrie noi marras marraskuu marraskuuta ноя ное нов лис νοε نوفمبر נובמבר",
        "dec dez des december dezember desember decembre diciembre dic dicembre dezembro grudzien grudnia gru aralik"
                + " ara decembrie prosinec prosince joulu joulukuu joulukuuta дек дец гру δεκ ديسمبر דצמבר"
    };
    private static final Map<String, Integer> MONTH = months();
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            zone("Z", "Z"),
            zone("UT", "Z"),
            zone("UTC", "Z"),
            zone("GMT", "Z"),
            zone("WET", "Z"),
            zone("BST", "+1"),
            zone("IST", "+05:30"),
            zone("WEST", "+1"),
            zone("CET", "+1"),
            zone("MET", "+1"),
            zone("CEST", "+2"),
            zone("MEST", "+2"),
            zone("EET", "+2"),
            zone("SAST", "+2"),
            zone("EEST", "+3"),
            zone("MSK", "+3"),
            zone("MSD", "+4"),
            zone("GST", "+4"),
            zone("PKT", "+5"),
            zone("WIB", "+7"),
            zone("ICT", "+7"),
            zone("HKT", "+8"),
            zone("SGT", "+8"),
            zone("PHT", "+8"),
            zone("AWST", "+8"),
            zone("JST", "+9"),
            zone("KST", "+9"),
            zone("ACST", "+09:30"),
            zone("AEST", "+10"),
            zone("AEDT", "+11"),
            zone("NZST", "+12"),
            zone("NZDT", "+13"),
            zone("EST", "-5"),
            zone("EDT", "-4"),
            zone("CST", "-6"),
            zone("CDT", "-5"),
            zone("MST", "-7"),
            zone("MDT", "-6"),
            zone("PST", "-8"),
            zone("PDT", "-7"),
            zone("AST", "-4"),
            zone("ADT", "-3"),
            zone("NST", "-03:30"),
            zone("NDT", "-02:30"),
            zone("AKST", "-9"),
            zone("AKDT", "-8"),
            zone("HST", "-10"),
            zone("BRT", "-3"),
            zone("ART", "-3"),
            zone("ET", "America/New_York"),
            zone("CT", "America/Chicago"),
            zone("MT", "America/Denver"),
            zone("PT", "America/Los_Angeles"));

    private static final ZoneId KOREA = ZoneOffset.ofHours(9);
    private static final ZoneId JAPAN = ZoneOffset.ofHours(9);
    /** Of Beijing, Taipei, Hong Kong and Singapore. */
    private static final ZoneId CHINESE = ZoneOffset.ofHours(8);

    private static final Pattern JAPANESE = Pattern.compile("午[前後]|曜|[\u3041-\u30ff]");
    private static final Pattern CHINESE_DAY = Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号號]?");
    /** Digits of Arabic and Persian. */
    private static final Pattern OTHER_DIGITS = Pattern.compile("[\u0660-\u0669\u06f0-\u06f9]");

    private DateWords() {}

    /** The time of who writes dates so: Korea's, Japan's, China's; else UTC. A date that names its zone needs none. */
    static ZoneId usualZone(String text) {
        if (text.chars().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3)) {
            return KOREA;
        }
        boolean characters = text.indexOf('年') >= 0;
        return characters ? JAPANESE.matcher(text).find() ? JAPAN : CHINESE : ZoneOffset.UTC;
    }

    /** A Chinese day without a clock: no time, since its midnight may lie a day before what is told. */
    static boolean isChineseDay(String text) {
        return CHINESE_DAY.matcher(text).matches();
    }

    /** 1 to 12, or 0 for a word that names no month. Months in other scripts are known by how they begin. */
    static int month(String word) {
        if (word.length() < 3) {
            return 0;
        }
        String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('\u0131', 'i');
        boolean latin = plain.charAt(0) < 0x250;
        for (int length = plain.length(); length >= (latin ? plain.length() : 3); length--) {
            int month = MONTH.getOrDefault(plain.substring(0, length), 0);
            if (month > 0) {
                return month;
            }
        }
        return 0;
    }

    /** Chinese, Japanese and Korean dates in ISO's order, with AM and PM; digits of Arabic and Persian as ours. */
    static String western(String text) {
        if (text.length() < 6 || text.chars().allMatch(c -> c < 0x600)) {
            return text;
        }
        String dated = OTHER_DIGITS
                .matcher(text)
                .replaceAll(
                        digit -> Integer.toString(Character.digit(digit.group().charAt(0), 10)))
                .replaceAll("(\\d{4})\\s*(?:[年년.])\\s*(\\d{1,2})\\s*(?:[月월.])\\s*(\\d{1,2})\\s*[日일.]?", "$1-$2-$3 ")
                .replaceAll("\\([^)]*\\)|[월화수목금토일]요일|星期.", " ")
                .replaceAll("(?:오후|午後|下午)\\s*([\\d:]+)", "$1 PM")
                .replaceAll("(?:오전|午前|上午)\\s*([\\d:]+)", "$1 AM")
                .replaceAll("(\\d{1,2})\\s*[時时시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?", "$1:$2");
        return PlainText.oneLine(dated);
    }

    static @Nullable ZoneId zone(String upperCase) {
        return ZONES.get(upperCase);
    }

    /** A year in full: 69 is in this century, 70 in the last. */
    static int year(int written) {
        if (written >= 100) {
            return written;
        }
        return written < 70 ? 2000 + written : 1900 + written;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < MONTHS.length; i++) {
            for (String word : MONTHS[i].split(" ", -1)) {
                months.put(word, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    private static Map.Entry<String, ZoneId> zone(String name, String id) {
        return Map.entry(name, id.equals("Z") ? ZoneOffset.UTC : ZoneId.of(id));
    }
}
