package io.watchfloor.ingest.parse;

import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of dates: months in the languages that feeds use, and the zones that have letters. */
final class DateWords {
    private static final String[] MONTHS = {
        "jan january januar янв ιαν janvier januari enero ene gennaio gen janeiro styczen stycznia ocak oca jaanuar leden ledna",
        "feb february februar фев φεβ fevrier fevr fev februari febrero febbraio fevereiro luty lutego subat sub unor unora",
        "mar march marz мар μαρ marcius maerz mrz mars maart mrt marzo marco marzec marca mart brezen brezna",
        "apr april avril апр απρ aprilis avr abril abr aprile kwiecien kwietnia nisan nis duben dubna",
        "may mai maj май мая μαι majus mei mayo maggio mag maio maja mayis kveten kvetna",
        "jun june juni июн ιουν junius juin junio giugno giu junho czerwiec czerwca haziran haz cerven cervna",
        "jul july juli июл ιουλ julius juillet juil julio luglio lug julho lipiec lipca temmuz tem cervenec cervence",
        "aug august aout авг αυγ augusztus augustus agosto ago sierpien sierpnia agustos agu srpen srpna augusti",
        "sep sept september сен σεπ szeptember septembre septiembre settembre set setembro wrzesien wrzesnia eylul eyl zari",
        "oct okt october окт οκτ oktober octobre octubre ottobre ott outubro out pazdziernik pazdziernika ekim eki rijen rijna",
        "nov november novembre ноя νοε noviembre novembro listopad listopada kasim kas",
        "dec dez december дек δεκ dezember decembre diciembre dic dicembre dezembro grudzien grudnia aralik ara prosinec"
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

    private DateWords() {}

    /** 1 to 12, or 0 for a word that names no month. Greek and Russian months are known by how they begin. */
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

    /** Chinese, Japanese and Korean dates, whose parts are named or end in dots, in ISO's order and with AM and PM. */
    static String western(String text) {
        if (text.length() < 6 || text.chars().noneMatch(c -> c > 0x2e80)) {
            return text;
        }
        String dated = text.replaceAll(
                        "(\\d{4})\\s*(?:[年년.])\\s*(\\d{1,2})\\s*(?:[月월.])\\s*(\\d{1,2})\\s*[日일.]?", "$1-$2-$3 ")
                .replaceAll("\\([^)]*\\)|[월화수목금토일]요일|星期.", " ")
                .replaceAll("(?:오후|午後|下午)\\s*([\\d:]+)", "$1 PM")
                .replaceAll("(?:오전|午前|上午)\\s*([\\d:]+)", "$1 AM")
                .replaceAll("(\\d{1,2})\\s*[時时시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?", "$1:$2");
        return PlainText.oneLine(dated);
    }

    static @Nullable ZoneId zone(String upperCase) {
        return ZONES.get(upperCase);
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
