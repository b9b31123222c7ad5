package io.watchfloor.analysis.tension;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Published scores of event codes, from -10 (most hostile) to 10 (most cooperative): the Goldstein scale of CAMEO codes
 * and the scores of PLOVER's event types and modes. They tell the tone of an act, not how much it matters to a pair.
 */
public final class EventScores {
    private static final Map<String, Double> GOLDSTEIN = table(
            """
            01 0;010 0;011 -0.1;012 -0.4;013 0.4;014 0;015 0;016 -2;017 0;018 3.4;019 3.4
            02 3;020 3;021 3.4;022 3.2;023 3.4;024 -0.3;025 -0.3;026 4;027 4;028 4
            03 4;030 4;031 5.2;032 4.5;033 5.2;0334 6;034 7;035 7;036 4;037 5;038 7;039 5
            04 1;040 1;041 1;042 1.9;043 2.8;044 2.5;045 5;046 7
            05 3.5;050 3.5;051 3.4;052 3.5;053 3.8;054 6;055 7;056 7;057 8
            06 6;060 6;061 6.4;062 7.4;063 7.4;064 7
            07 7;070 7;071 7.4;072 8.3;073 7.4;074 8.5;075 7
            08 5;080 5;081 5;082 5;083 5;084 7;085 7;086 9;087 9;0874 10
            09 -2;10 -5;11 -2
            12 -4;120 -4;121 -4;122 -4;123 -4;124 -4;125 -5;126 -5;127 -5;128 -5;129 -5
            13 -6;130 -4.4;131 -5.8;132 -5.8;133 -5.8;134 -5.8;135 -5.8;136 -7;137 -7;138 -7;139 -7
            14 -6.5;140 -6.5;141 -6.5;142 -6.5;143 -6.5;144 -7.5;145 -7.5
            15 -7.2
            16 -4;160 -4;161 -4;162 -5.6;163 -8;164 -7;165 -6.5;166 -7
            17 -7;170 -7;171 -9.2;172 -5;173 -5;174 -5;175 -9
            18 -9;180 -9;181 -9;182 -9.5;1821 -9;1822 -9;1823 -10;183 -10;184 -8;185 -8;186 -10
            19 -10;190 -10;191 -9.5;192 -9.5;193 -10;194 -10;195 -10;196 -9.5
            20 -10;200 -10;201 -9.5;202 -10;203 -10;204 -10
            """);
    private static final Map<String, Double> PLOVER = table(
            """
            AGREE 2.5;CONSULT 2.5;SUPPORT 5;COOPERATE 9.5;AID 10;CONCEDE 4.5;RETREAT 6.5
            REQUEST 0;ACCUSE -3;REJECT -2;THREATEN -3.5;PROTEST -5;SANCTION -6;MOBILIZE -5.5;COERCE -7;ASSAULT -9
            CONSULT-visit 4;CONSULT-third-party 1;CONSULT-multilateral 4;CONSULT-phone 1.5
            RETREAT-withdraw 8;RETREAT-release 6.5;RETREAT-disarm 10;RETREAT-ceasefire 7.5;RETREAT-access 6.5
            RETREAT-resign 4.5
            REQUEST-assist 0.5;REQUEST-change -1;REQUEST-yield -1;REQUEST-meet 0
            ACCUSE-disapprove -2;ACCUSE-investigate -3.5;ACCUSE-allege -3.5
            REJECT-assist -1.5;REJECT-change -2;REJECT-yield -2;REJECT-meet -2
            THREATEN-restrict -3;THREATEN-arrest -3.5;THREATEN-relations -3.5;THREATEN-expel -3.5
            THREATEN-territory -4;THREATEN-violence -3.5
            SANCTION-convict -6;SANCTION-expel -5.5;SANCTION-withdraw -6;SANCTION-discontinue -6
            MOBILIZE-troops -6.5;MOBILIZE-weapons -6.5;MOBILIZE-police -5.5;MOBILIZE-militia -6
            COERCE-seize -7;COERCE-restrict -7;COERCE-arrest -7;COERCE-deport -7;COERCE-withhold -7;COERCE-cyber -7
            COERCE-censor -6.5;COERCE-curfew -6.5;COERCE-misinformation -6.5;COERCE-martial-law -7.5
            ASSAULT-abduct -8.5;ASSAULT-torture -8.5;ASSAULT-sexual -8.5;ASSAULT-destroy -8.5;ASSAULT-beat -7.5
            ASSAULT-crowd-control -7.5;ASSAULT-primitive -8;ASSAULT-firearms -9;ASSAULT-explosives -9
            ASSAULT-targeted -9.5;ASSAULT-suicide -9.5;ASSAULT-aerial -9.5;ASSAULT-drone -9.5;ASSAULT-heavy -9.5
            ASSAULT-unconventional -10
            PROTEST-demo -5;PROTEST-strike -5;PROTEST-riot -7;PROTEST-hunger -4.5;PROTEST-boycott -4.5
            PROTEST-obstruct -4.5
            """);

    private EventScores() {}

    private static Map<String, Double> table(String text) {
        Map<String, Double> scores = new TreeMap<>();
        Arrays.stream(text.split("[;\n]", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> {
                    int space = entry.indexOf(' ');
                    scores.put(entry.substring(0, space), Double.valueOf(entry.substring(space + 1)));
                });
        return Map.copyOf(scores);
    }

    /** Goldstein score of a CAMEO code; a code that has none has that of the code above it, and 0 without any. */
    public static double goldstein(@Nullable String cameo) {
        for (String code = cameo == null ? "" : cameo; !code.isEmpty(); code = code.substring(0, code.length() - 1)) {
            Double score = GOLDSTEIN.get(code);
            if (score != null) {
                return score;
            }
        }
        return 0;
    }

    /** PLOVER score of an event type with its mode; a mode that has none has that of its type, and 0 without any. */
    public static double plover(@Nullable String event) {
        for (String code = event == null ? "" : event; !code.isEmpty(); ) {
            Double score = PLOVER.get(code);
            if (score != null) {
                return score;
            }
            int dash = code.lastIndexOf('-');
            code = dash < 0 ? "" : code.substring(0, dash);
        }
        return 0;
    }
}
